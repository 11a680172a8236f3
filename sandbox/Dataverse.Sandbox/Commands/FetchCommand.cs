using System.CommandLine;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>fetch FILE|-</c>: runs a FetchXML query.</summary>
internal static class FetchCommand
{
    public static Command Make(Workbench bench)
    {
        var file = new Argument<string>("file") { Description = "File with the FetchXML, or - for standard input." };
        var command = new Command("fetch", "Runs a FetchXML query and shows one page of its rows.") { file };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var page = organization.ServiceFor(null).RetrieveMultiple(new FetchExpression(bench.ReadAll(parse.GetValue(file)!)));
            var json = new JObject
            {
                ["rows"] = new JArray(page.Entities.Select(RecordJson.Write)),
                ["moreRecords"] = page.MoreRecords,
                ["pagingCookie"] = page.PagingCookie,
            };
            output.Say(json, console => RowsTable.Draw(console, [.. page.Entities]));
            return 0;
        }));
        return command;
    }
}
