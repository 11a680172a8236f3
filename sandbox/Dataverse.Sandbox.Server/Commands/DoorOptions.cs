using System.CommandLine;
using System.Linq;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Server.Door;

namespace Dataverse.Sandbox.Server.Commands;

/// <summary>The options of every command that serves.</summary>
internal sealed class DoorOptions
{
    /// <summary><c>--port N</c>.</summary>
    public Option<int?> Port { get; } = new("--port")
        { Description = $"Port on 127.0.0.1, 0 for any that is free; {ServerOptions.UsualPort} when left out, or a free one when that is taken." };

    /// <summary><c>--token T</c>.</summary>
    public Option<string?> Token { get; } = new("--token") { Description = "The session's token; a fresh one when left out." };

    /// <summary>How the server shall be opened.</summary>
    /// <exception cref="UsageException">The port is none.</exception>
    public ServerOptions Read(ParseResult parse)
    {
        var port = parse.GetValue(Port);
        if (port is < 0 or > 65535) throw new UsageException("--port", $"{port} is no port.", "Write a number from 0 to 65535.");
        if (parse.GetValue(Token) is { } token && (token.Length == 0 || !token.All(char.IsAsciiLetterOrDigit)))
            throw new UsageException("--token", "the token is not made of letters and digits.", "Write letters and digits only, or leave it out.");
        return new ServerOptions { Port = port, Token = parse.GetValue(Token) };
    }
}
