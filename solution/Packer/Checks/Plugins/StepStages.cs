using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Plugins;

/// <summary>Stage, mode and images of a step fit each other and its message: what the platform refuses to register.</summary>
public static class StepStages
{
    private const string Create = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string Delete = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string PostOperation = "40";
    private static readonly string[] Stages = ["10", "20", PostOperation];

    /// <summary>One problem a contradiction.</summary>
    public static IEnumerable<Problem> Find(Solution solution) => solution.Steps.SelectMany(OfStep);

    private static IEnumerable<Problem> OfStep(SourceDocument step)
    {
        var stage = step.Root.Element("Stage");
        if (!Stages.Contains(stage?.Value))
            yield return step.Problem(stage, $"the stage is '{stage?.Value}'", "Write 10, 20 or 40");
        if (step.Value("Mode") is "1" && stage?.Value != PostOperation)
            yield return step.Problem(stage, "an asynchronous step stands before the operation", "Write stage 40, or mode 0");
        foreach (var image in step.Root.Descendants("SdkMessageProcessingStepImage"))
            if (Image(step, image) is { } problem)
                yield return problem;
    }

    private static Problem? Image(SourceDocument step, XElement image)
    {
        var message = step.Value("SdkMessageId")?.Trim('{', '}');
        var (hasPre, hasPost) = image.Element("ImageType")?.Value switch { "0" => (true, false), "1" => (false, true), _ => (true, true) };
        if (hasPre && message == Create) return step.Problem(image, "a row that is created has no state before", "Remove the image, or make it a post-image");
        if (hasPost && message == Delete) return step.Problem(image, "a row that is deleted has no state after", "Remove the image, or make it a pre-image");
        return hasPost && step.Value("Stage") != PostOperation
            ? step.Problem(image, "there is no state after the operation before stage 40", "Make it a pre-image, or move the step")
            : null;
    }
}
