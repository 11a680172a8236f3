using System.CommandLine;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>create</c>, <c>update</c>, <c>delete</c>, <c>get</c>: one row at a time, through the ordinary requests.</summary>
internal static class RecordCommands
{
    private static Argument<string> TableArgument => new("table") { Description = "Logical name of the table." };

    private static Argument<string> RowArgument => new("row") { Description = "Id of the row, or keycolumn=value[,keycolumn=value] of an alternate key." };

    private static Argument<string[]> PairsArgument => new("values")
    {
        Description = "column=value, as many as wanted; an empty value clears the column.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<string?> InputOption => new("--input") { Description = "The row as JSON, @file, or - for standard input." };

    public static Command Create(Workbench bench)
    {
        var (table, pairs, input) = (TableArgument, PairsArgument, InputOption);
        var command = new Command("create", "Creates a row.") { table, pairs, input };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var row = Row(bench, organization.Catalog[parse.GetValue(table)!], parse.GetValue(pairs)!, parse.GetValue(input));
            var id = organization.ServiceFor(null).Create(row);
            output.Say(new JObject { ["table"] = row.LogicalName, ["id"] = id.ToString("D") },
                console => console.Profile.Out.Writer.WriteLine(id.ToString("D")));
            return 0;
        }));
        return command;
    }

    public static Command Update(Workbench bench)
    {
        var (table, target, pairs, input) = (TableArgument, RowArgument, PairsArgument, InputOption);
        var upsert = new Option<bool>("--upsert") { Description = "Create the row when it does not exist." };
        var command = new Command("update", "Changes columns of a row.") { table, target, pairs, input, upsert };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var definition = organization.Catalog[parse.GetValue(table)!];
            var row = Row(bench, definition, parse.GetValue(pairs)!, parse.GetValue(input));
            Identify(row, definition, parse.GetValue(target)!);
            if (parse.GetValue(upsert)) organization.ServiceFor(null).Execute(new UpsertRequest { Target = row });
            else organization.ServiceFor(null).Update(row);
            output.Say(new JObject { ["table"] = row.LogicalName, ["updated"] = parse.GetValue(target) },
                console => console.Profile.Out.Writer.WriteLine("updated"));
            return 0;
        }));
        return command;
    }

    public static Command Delete(Workbench bench)
    {
        var (table, target) = (TableArgument, RowArgument);
        var command = new Command("delete", "Deletes a row.") { table, target };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var definition = organization.Catalog[parse.GetValue(table)!];
            organization.ServiceFor(null).Execute(new DeleteRequest { Target = Reference(definition, parse.GetValue(target)!) });
            output.Say(new JObject { ["table"] = definition.LogicalName, ["deleted"] = parse.GetValue(target) },
                console => console.Profile.Out.Writer.WriteLine("deleted"));
            return 0;
        }));
        return command;
    }

    public static Command Get(Workbench bench)
    {
        var (table, target) = (TableArgument, RowArgument);
        var columns = new Option<string?>("--columns") { Description = "Columns separated by commas; all when left out." };
        var command = new Command("get", "Shows a row.") { table, target, columns };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var definition = organization.Catalog[parse.GetValue(table)!];
            var set = parse.GetValue(columns) is { } names ? new ColumnSet(names.Split(',')) : new ColumnSet(true);
            var request = new RetrieveRequest { Target = Reference(definition, parse.GetValue(target)!), ColumnSet = set };
            var row = ((RetrieveResponse)organization.ServiceFor(null).Execute(request)).Entity;
            output.Say(RecordJson.Write(row), console => RowsTable.DrawOne(console, row));
            return 0;
        }));
        return command;
    }

    /// <summary>The row that id or alternate key names.</summary>
    /// <exception cref="UsageException">Neither a GUID nor keycolumn=value.</exception>
    public static EntityReference Reference(Table table, string text)
    {
        var row = new Entity(table.LogicalName);
        Identify(row, table, text);
        return row.Id == default ? new EntityReference(table.LogicalName, row.KeyAttributes) : row.ToEntityReference();
    }

    /// <summary>Gives the row the id or the alternate key written in the text.</summary>
    public static void Identify(Entity row, Table table, string text)
    {
        if (System.Guid.TryParse(text, out var id))
        {
            row.Id = id;
            return;
        }

        if (!text.Contains('=', System.StringComparison.Ordinal))
            throw new UsageException(text, "this is neither an id nor an alternate key.", "Write a GUID, or keycolumn=value.");
        var keys = RecordJson.Read(table, Workbench.Pairs(text.Split(',')), "row");
        foreach (var key in keys.Attributes) row.KeyAttributes[key.Key] = key.Value;
    }

    private static Entity Row(Workbench bench, Table table, string[] pairs, string? input)
    {
        var json = input is null ? [] : RecordJson.Parse(bench.ReadInput(input), "--input");
        foreach (var pair in Workbench.Pairs(pairs).Properties().ToList()) json[pair.Name] = pair.Value;
        return RecordJson.Read(table, json, "$");
    }
}
