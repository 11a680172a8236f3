using System;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>Who came in.</summary>
/// <param name="IsBrowser">Whether with the cookies of a browser, and not with the token itself.</param>
/// <param name="Chosen">The user that was chosen in the browser; null for nobody yet.</param>
internal sealed record Visitor(bool IsBrowser, Guid? Chosen)
{
    /// <summary>A program that sends the token: the administrator, unless a header names somebody else.</summary>
    public static Visitor Program { get; } = new(IsBrowser: false, Chosen: null);
}
