using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Dataverse.Sandbox.WebApi.Tests;

namespace Dataverse.Sandbox.Server.Tests;

/// <summary>A GET of exactly that path: clients of .NET tidy paths before they send them.</summary>
internal static class RawGet
{
    public static async Task<int> StatusAsync(TestServer server, string path)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Client.BaseAddress.Port}\r\n"
            + $"Authorization: Bearer {server.Server.Token}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync() ?? "";
        return int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
