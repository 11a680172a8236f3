using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>The images of one step, one collection for each row of the message.</summary>
/// <param name="Pre">Before.</param>
/// <param name="Post">After.</param>
internal sealed record StepImages(EntityImageCollection[] Pre, EntityImageCollection[] Post)
{
    public static StepImages None { get; } = new([], []);
}
