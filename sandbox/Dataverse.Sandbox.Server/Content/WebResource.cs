using System;
using System.Globalization;

namespace Dataverse.Sandbox.Server.Content;

/// <summary>A web resource as it is served.</summary>
/// <param name="Id">Id of its row.</param>
/// <param name="Version">Version of its row.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Content">The content.</param>
internal sealed record WebResource(Guid Id, long Version, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>What a browser asks with, whether its copy is still good.</summary>
    public string ETag { get; } = string.Create(CultureInfo.InvariantCulture, $"\"{Id:N}-{Version}\"");

    /// <summary>The media type of a webresource.webresourcetype.</summary>
    public static string TypeOf(int type) => type switch
    {
        1 => "text/html; charset=utf-8",
        2 => "text/css; charset=utf-8",
        3 => "text/javascript; charset=utf-8",
        4 or 12 => "text/xml; charset=utf-8",
        5 => "image/png",
        6 => "image/jpeg",
        7 => "image/gif",
        9 => "application/xslt+xml; charset=utf-8",
        10 => "image/x-icon",
        11 => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
