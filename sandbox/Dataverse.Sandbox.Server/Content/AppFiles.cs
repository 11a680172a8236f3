using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Server.Door;

namespace Dataverse.Sandbox.Server.Content;

/// <summary>The app's built files. What was there when the server started is served, by its exact path; a path that is not in the list leads nowhere.</summary>
internal sealed class AppFiles
{
    private const string Missing = """
        <p>This sandbox was built without its app: there are no files in the folder <code>app</code> beside the program.
        Build the server with npm on the machine. The Web API at <code>/api/data/v9.2/</code> works without it.</p>
        """;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json", [".map"] = "application/json", [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".ico"] = "image/x-icon",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _files;

    private AppFiles(string folder) => _files = !Directory.Exists(folder) ? FrozenDictionary<string, string>.Empty
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Types.ContainsKey(Path.GetExtension(file)))
            .ToFrozenDictionary(file => "/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>The files in the folder <c>app</c> beside the program.</summary>
    public static AppFiles Beside(string program) => new(Path.Combine(program, "app"));

    /// <summary>The page that the app begins with.</summary>
    public Reply Start() => Find("/index.html") ?? Reply.Html(Pages.Layout("The app is not built", Missing), 503);

    /// <summary>The file of that path, or null.</summary>
    public Reply? Find(string path)
    {
        if (!_files.TryGetValue(path, out var file)) return null;
        var reply = new Reply(200, Types[Path.GetExtension(file)], File.ReadAllBytes(file));
        // Files below assets carry a hash of their content in their names.
        return path.StartsWith("/assets/", StringComparison.Ordinal) ? reply.With("Cache-Control", "private, max-age=31536000, immutable") : reply;
    }
}
