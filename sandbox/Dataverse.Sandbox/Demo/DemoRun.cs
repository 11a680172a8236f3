using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Load;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace Dataverse.Sandbox.Demo;

/// <summary>Runs a script's steps against an organisation, tells people what happens, and gathers what is to be reported.</summary>
internal sealed partial class DemoRun(Organization organization, DemoScript script, Output output, IReadOnlyDictionary<string, string> given)
{
    private readonly Dictionary<string, JToken> _remembered = given.ToDictionary(pair => pair.Key, pair => (JToken)pair.Value, StringComparer.Ordinal);
    private readonly JObject _report = [];
    private IOrganizationService _service = organization.ServiceFor(null);

    /// <summary>Runs all steps.</summary>
    /// <returns>What the steps report, by name, with the time each verb took.</returns>
    public JObject Run()
    {
        People(console => console.Write(new Rule(Markup.Escape(script.Title)) { Justification = Justify.Left }));
        var took = Stopwatch.StartNew();
        foreach (var step in script.Steps) Step((JObject)Filled(step));
        _report["seconds"] = Math.Round(took.Elapsed.TotalSeconds, 2);
        using var process = Process.GetCurrentProcess();
        _report["peakMegabytes"] = process.PeakWorkingSet64 / (1024 * 1024);
        People(console => console.MarkupLine($"[grey]{_report["seconds"]} s, {_report["peakMegabytes"]} MB at most[/]"));
        return _report;
    }

    private void Step(JObject step)
    {
        if (step.Value<string>("say") is { } line) People(console => console.MarkupLine($"[bold]{Markup.Escape(line)}[/]"));
        var took = Stopwatch.StartNew();
        _service = organization.ServiceFor(step.Value<string>("user") is { } user ? Guid.Parse(user) : null);
        var result = Do(DemoScript.VerbOf(step), step);
        if (step.Value<string>("as") is { } name) _remembered[name] = result;
        if (step.Value<string>("report") is { } reported) _report[reported] = result;
        if (took.ElapsedMilliseconds > 500) People(console => console.MarkupLine($"[grey]  {took.Elapsed.TotalSeconds:0.0} s[/]"));
    }

    private JToken Do(string verb, JObject step) => verb switch
    {
        "import" => Import(step.Value<string>("import")!),
        "load" => Load(step),
        "data" => Data(step.Value<string>("data")!),
        "create" => Rows(step, "create", row => new CreateRequest { Target = row }),
        "upsert" => Rows(step, "upsert", row => new UpsertRequest { Target = Keyed(row, step["by"]!.Values<string>().ToArray()!) }),
        "update" => Update(step),
        "queue" => Queue(),
        "call" => Call(step),
        "people" => Hire(step.Value<string>("people")!),
        "assign" => Assign(step),
        _ => Fetch(step),
    };

    private JToken Import(string path)
    {
        var report = output.Long("importing", _ => ImportCommand.Import(organization, script.PathOf(path)));
        People(console => console.WriteLine("  " + report.Summary()));
        return report.Solution;
    }

    private JToken Load(JObject step)
    {
        var rows = output.Long("loading", progress => CsvLoad.Run(
            organization, script.PathOf(step.Value<string>("load")!), step.Value<string>("table")!, script.PathOf(step.Value<string>("map")!), progress));
        People(console => console.WriteLine($"  {rows} rows"));
        return rows;
    }

    private JObject Data(string path)
    {
        var counts = output.Long("loading", _ => MigrationData.Load(organization, script.PathOf(path)));
        People(console => console.WriteLine("  " + string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"))));
        return JObject.FromObject(counts);
    }

    private JObject Hire(string path)
    {
        var hired = new Hiring(_service, script.PathOf(path)).Hire();
        foreach (var person in hired) People(console => console.WriteLine($"  {person.Name}: {string.Join(", ", person.Roles)}"));
        return new JObject(hired.Select(person => new JProperty(person.Key, person.Id.ToString("D"))));
    }

    private JValue Assign(JObject step)
    {
        var fetches = step["assign"] is JArray list ? list.Values<string>() : [step.Value<string>("assign")];
        var owner = (EntityReference)ColumnText.Read(organization.Catalog["contact"]["ownerid"], step.Value<string>("to")!)!;
        var count = 0;
        // A later query may ask for what an earlier one has assigned.
        foreach (var fetch in fetches)
        {
            foreach (var row in _service.RetrieveMultiple(new FetchExpression(fetch)).Entities)
            {
                _service.Execute(new OrganizationRequest("Assign") { ["Target"] = row.ToEntityReference(), ["Assignee"] = owner });
                count++;
            }
        }

        People(console => console.WriteLine($"  {count} rows"));
        return new JValue(count);
    }

    private JArray Rows(JObject step, string verb, Func<Entity, OrganizationRequest> request)
    {
        var table = organization.Catalog[step.Value<string>(verb)!];
        foreach (var row in step["rows"]!.OfType<JObject>()) _service.Execute(request(RecordJson.Read(table, row, row.Path)));
        var count = step["rows"]!.Count();
        People(console => console.WriteLine($"  {count} {(count == 1 ? table.DisplayName : table.DisplayCollectionName).ToLowerInvariant()}"));
        return [];
    }

    private JValue Update(JObject step)
    {
        var table = organization.Catalog[step.Value<string>("update")!];
        var row = RecordJson.Read(table, (JObject)step["set"]!, step.Path);
        RecordCommands.Identify(row, table, step.Value<string>("row")!);
        _service.Update(row);
        var changes = string.Join(", ", ((JObject)step["set"]!).Properties().Select(property => $"{property.Name} = {RecordJson.Text(property.Value)}"));
        People(console => console.WriteLine("  " + changes));
        return JValue.CreateNull();
    }

    private JObject Queue()
    {
        var done = output.Long("running the queue", _ => organization.Queue.Run());
        People(console => console.WriteLine($"  {done.Succeeded} jobs done, {done.Parked} parked"));
        if (done.Parked > 0)
            throw new UsageException("queue", $"{done.Parked} jobs were parked: {string.Join("; ", ParkedReasons())}",
                "Mend the cause and run the queue again.");
        return new JObject { ["succeeded"] = done.Succeeded, ["retried"] = done.Retried, ["parked"] = done.Parked };
    }

    private IEnumerable<string> ParkedReasons()
    {
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("name", "friendlymessage"), TopCount = 5 };
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, 31);
        return _service.RetrieveMultiple(query).Entities.Select(job =>
            $"{job.GetAttributeValue<string>("name")}: {job.GetAttributeValue<string>("friendlymessage")}");
    }

    private JObject Call(JObject step)
    {
        var input = (JObject?)step["input"]?.DeepClone() ?? [];
        var api = step.Value<string>("call")!;
        var until = step.Value<string>("until");
        var response = ApiCall.Run(organization, api, input);
        while (until is not null && response.Value<string>(until) is { Length: > 0 } more)
        {
            input[until] = more;
            response = ApiCall.Run(organization, api, input);
        }

        var shown = step["show"]?.Values<string>().ToList();
        People(console => Draw(console, response.Properties().Where(property => shown?.Contains(property.Name) ?? true)));
        if (step.Value<string>("tell") is { } list) People(console => Tell(console, JArray.Parse(response.Value<string>(list)!)));
        return response;
    }

    private JToken Fetch(JObject step)
    {
        var text = step.Value<string>("fetch")!;
        var fetch = text.TrimStart().StartsWith('<') ? text : File.ReadAllText(script.PathOf(text));
        var rows = _service.RetrieveMultiple(new FetchExpression(fetch)).Entities;
        if (step.Value<bool?>("quiet") != true) People(console => RowsTable.Draw(console, rows));
        if (step.Value<bool?>("first") != true) return new JArray(rows.Select(RecordJson.Write));
        return rows.Count > 0 ? RecordJson.Write(rows[0])
            : throw new UsageException($"{script.Title}: {step.Path}", "the query found no row.", "Mend the query or the data.");
    }

    private static void Draw(IAnsiConsole console, IEnumerable<JProperty> properties)
    {
        foreach (var property in properties) console.WriteLine($"  {property.Name}: {RecordJson.Text(property.Value)}");
    }

    // Of a list that is for programs, what is in it for people.
    private static void Tell(IAnsiConsole console, JArray items)
    {
        foreach (var item in items.OfType<JObject>()) console.WriteLine($"  {item["severity"]}: {item["words"]}");
    }

    private static Entity Keyed(Entity row, string[] by)
    {
        foreach (var key in by)
        {
            row.KeyAttributes[key] = row[key];
            row.Attributes.Remove(key);
        }

        return row;
    }

    private void People(Action<IAnsiConsole> say)
    {
        if (!output.IsJson) say(output.Console);
    }

    private JToken Filled(JToken token) => token switch
    {
        JObject json => new JObject(json.Properties().Select(property => new JProperty(property.Name, Filled(property.Value)))),
        JArray array => new JArray(array.Select(Filled)),
        JValue { Type: JTokenType.String } text => Slot().Replace(text.Value<string>()!, match => Value(match.Groups[1].Value)),
        _ => token.DeepClone(),
    };

    private string Value(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        var found = _remembered.GetValueOrDefault(name);
        if (dot >= 0) found = (found as JObject)?[path[(dot + 1)..]];
        if (found is null) throw new UsageException(script.Title, $"nothing is remembered as '{path}'.", "Give an earlier step \"as\".");
        return RecordJson.Text(found) ?? "";
    }

    [GeneratedRegex(@"\{\{([\w.@]+)\}\}")]
    private static partial Regex Slot();
}
