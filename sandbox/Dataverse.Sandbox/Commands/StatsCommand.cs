using System.CommandLine;
using System.Linq;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>stats</c>: requests counted since the database was made, rows by table, jobs by state.</summary>
internal static class StatsCommand
{
    public static Command Make(Workbench bench)
    {
        var command = new Command("stats", "Shows requests, rows and jobs.");
        command.SetAction(bench.Act((_, organization, output) =>
        {
            var requests = KeptCounters.Read(organization);
            var rows = Rows(organization);
            var json = new JObject
            {
                ["requests"] = new JArray(requests.Select(one => new JObject
                {
                    ["message"] = one.Kind.Message, ["table"] = one.Kind.Table, ["origin"] = one.Kind.Origin.ToString(), ["count"] = one.Count,
                })),
                ["rows"] = rows,
                ["jobsWaiting"] = organization.Queue.Waiting,
            };
            output.Say(json, console => Draw(console, json));
            return 0;
        }));
        return command;
    }

    private static JObject Rows(Organization organization)
    {
        using var session = organization.Database.BeginRead();
        var counts = organization.Catalog.Tables
            .Select(table => (table.LogicalName, Count: (long)session.Scalar($"SELECT count(*) FROM \"{table.LogicalName}\"")!))
            .Where(pair => pair.Count > 0);
        return new JObject(counts.Select(pair => new JProperty(pair.LogicalName, pair.Count)));
    }

    private static void Draw(IAnsiConsole console, JObject json)
    {
        var requests = new Table { Border = TableBorder.Rounded, Title = new TableTitle("requests") };
        requests.AddColumns("message", "table", "origin", "count");
        foreach (var one in json["requests"]!) requests.AddRow($"{one["message"]}", $"{one["table"]}", $"{one["origin"]}", $"{one["count"]}");
        console.Write(requests);
        var rows = new Table { Border = TableBorder.Rounded, Title = new TableTitle("rows") };
        rows.AddColumns("table", "count");
        foreach (var one in ((JObject)json["rows"]!).Properties()) rows.AddRow(one.Name, $"{one.Value}");
        console.Write(rows);
        console.WriteLine($"{json["jobsWaiting"]} jobs wait");
    }
}
