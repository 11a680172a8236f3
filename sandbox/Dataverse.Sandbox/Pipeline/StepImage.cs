using System.Collections.Generic;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>A copy of the row that a step asked for.</summary>
/// <param name="Alias">Its name in the context.</param>
/// <param name="IsPre">Whether it shows the row before.</param>
/// <param name="IsPost">Whether it shows the row after.</param>
/// <param name="Columns">Its columns; empty for all.</param>
internal sealed record StepImage(string Alias, bool IsPre, bool IsPost, IReadOnlyList<string> Columns);
