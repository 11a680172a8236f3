namespace Dataverse.Sandbox.Counters;

/// <summary>What is counted apart.</summary>
/// <param name="Message">Name of the message.</param>
/// <param name="Table">Logical name of the table; empty for messages without one.</param>
/// <param name="Origin">Where the request came from.</param>
public readonly record struct RequestKind(string Message, string Table, Origin Origin);
