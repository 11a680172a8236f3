using System;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>What is kept of one run of a step.</summary>
/// <param name="TypeName">Full name of the class.</param>
/// <param name="Message">The message it ran for.</param>
/// <param name="Table">The table; "none" for a message without one.</param>
/// <param name="CorrelationId">The same for all that one request of a client causes.</param>
/// <param name="Depth">How many requests caused each other.</param>
/// <param name="Text">What it traced, at most 10 KB.</param>
/// <param name="Duration">How long it ran.</param>
/// <param name="Exception">What it threw; null when it went well.</param>
public sealed record PluginTrace(string TypeName, string Message, string Table, Guid CorrelationId, int Depth, string Text, TimeSpan Duration,
    string? Exception);
