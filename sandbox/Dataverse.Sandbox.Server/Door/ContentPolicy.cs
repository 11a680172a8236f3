namespace Dataverse.Sandbox.Server.Door;

/// <summary>
/// What a browser may load for a page, and who may show it in a frame: nothing and nobody but the sandbox itself. Styles may stand in the page,
/// because Fluent UI writes its own.
/// </summary>
internal static class ContentPolicy
{
    private const string Own = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'self'; ";

    /// <summary>The sandbox's own pages: scripts come as files.</summary>
    public const string Page = Own + "script-src 'self'";

    /// <summary>Pages of solutions, which may hold scripts as they may on the platform.</summary>
    public const string WebResource = Own + "script-src 'self' 'unsafe-inline'";
}
