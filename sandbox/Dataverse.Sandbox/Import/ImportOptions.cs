namespace Dataverse.Sandbox.Import;

/// <summary>How strict an import is.</summary>
/// <param name="SkipUnresolvable">
/// Leave out every component that needs something that is not here, list it with the reason, and import the rest. Without it such a solution is refused.
/// </param>
public sealed record ImportOptions(bool SkipUnresolvable = false);
