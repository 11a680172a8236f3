using System.CommandLine;
using System.Linq;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>call API --input JSON</c>: calls a custom API.</summary>
internal static class CallCommand
{
    public static Command Make(Workbench bench)
    {
        var api = new Argument<string>("api") { Description = "Unique name of the custom API." };
        var input = new Option<string?>("--input") { Description = "Its parameters as a JSON object, @file, or - for standard input." };
        var command = new Command("call", "Calls a custom API.") { api, input };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var json = parse.GetValue(input) is { } text ? RecordJson.Parse(bench.ReadInput(text), "--input") : [];
            var response = ApiCall.Run(organization, parse.GetValue(api)!, json);
            output.Say(response, console => Draw(console, response));
            return 0;
        }));
        return command;
    }

    private static void Draw(IAnsiConsole console, JObject response)
    {
        foreach (var (name, value) in response.Properties().Select(property => (property.Name, property.Value)))
            console.Profile.Out.Writer.WriteLine($"{name}: {RecordJson.Text(value)}");
    }
}
