using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>The steps of one message on one table, in the order they run.</summary>
internal sealed class MessageSteps
{
    public MessageSteps(IEnumerable<Step> steps)
    {
        var ordered = steps.OrderBy(step => step.Rank).ThenBy(step => step.Id).ToArray();
        PreValidation = [.. ordered.Where(step => step.Stage == Stage.PreValidation && !step.IsAsynchronous)];
        PreOperation = [.. ordered.Where(step => step.Stage == Stage.PreOperation && !step.IsAsynchronous)];
        PostOperation = [.. ordered.Where(step => step.Stage == Stage.PostOperation && !step.IsAsynchronous)];
        Asynchronous = [.. ordered.Where(step => step.IsAsynchronous)];
        IsEmpty = ordered.Length == 0;
        PreColumns = Columns(ordered, image => image.IsPre);
        PostColumns = Columns(ordered, image => image.IsPost);
    }

    public static MessageSteps None { get; } = new([]);

    public bool IsEmpty { get; }

    public Step[] PreValidation { get; }

    public Step[] PreOperation { get; }

    public Step[] PostOperation { get; }

    public Step[] Asynchronous { get; }

    /// <summary>All columns of images before; null when there is no such image, empty for all columns.</summary>
    public IReadOnlyList<string>? PreColumns { get; }

    /// <summary>All columns of images after; null when there is no such image, empty for all columns.</summary>
    public IReadOnlyList<string>? PostColumns { get; }

    private static string[]? Columns(Step[] steps, Func<StepImage, bool> wanted)
    {
        var images = steps.SelectMany(step => step.Images).Where(wanted).ToArray();
        if (images.Length == 0) return null;
        return images.Any(image => image.Columns.Count == 0) ? [] : [.. images.SelectMany(image => image.Columns).Distinct(StringComparer.Ordinal)];
    }
}
