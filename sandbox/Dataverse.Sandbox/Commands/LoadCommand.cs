using System.CommandLine;
using Dataverse.Sandbox.Load;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>load CSV --table T --map MAP.json</c>: loads a CSV file, all of it or nothing.</summary>
internal static class LoadCommand
{
    public static Command Make(Workbench bench)
    {
        var csv = new Argument<string>("csv") { Description = "The CSV file, with a header line." };
        var table = new Option<string>("--table") { Description = "Logical name of the table.", Required = true };
        var map = new Option<string>("--map")
            { Description = "How columns of the file become columns of the table (JSON; see solution/data/README.md).", Required = true };
        var command = new Command("load", "Loads a CSV file into a table.") { csv, table, map };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var rows = output.Long("loading",
                progress => CsvLoad.Run(organization, parse.GetValue(csv)!, parse.GetValue(table)!, parse.GetValue(map)!, progress));
            output.Say(new JObject { ["table"] = parse.GetValue(table), ["rows"] = rows },
                console => console.Profile.Out.Writer.WriteLine($"{rows} rows loaded"));
            return 0;
        }));
        return command;
    }
}
