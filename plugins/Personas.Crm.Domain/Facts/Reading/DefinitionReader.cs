using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>What a definition says, and what follows from it.</summary>
internal sealed record DefinitionRead(FactDefinition Definition, FactType Type, IReadOnlyList<string> CustomerTables, IReadOnlyDictionary<int, string> Labels)
{
    public DefinitionRead(FactDefinition definition, FactType type, IReadOnlyList<string> customerTables)
        : this(definition, type, customerTables, new Dictionary<int, string>()) { }
}

/// <summary>Reads the definition of a fact, by its kind.</summary>
internal sealed class DefinitionReader(FactText text, ISchema schema, FactCatalogue others, IReadOnlyCollection<FactText> texts, List<Problem> problems)
{
    public DefinitionRead? Read(InputObject input) => text.Kind switch
    {
        FactKind.Column => ReadColumn(input),
        FactKind.Derived => new DerivedReader(text, others, texts, problems).Read(input),
        FactKind.Aggregate => new AggregateReader(schema, problems).Read(input),
        FactKind.Membership => ReadMembership(input),
        FactKind.Request => ReadRequest(input),
        _ => new ScoreReader(schema, problems).Read(input),
    };

    private DefinitionRead? ReadColumn(InputObject input)
    {
        Json.RefuseOtherKeys(input, string.Empty, problems, "path", "column");
        var column = Json.Text(input, "column", string.Empty, problems);
        var lookups = Lookups(input["path"]);
        if (column is null || lookups is null) return null;

        var ways = schema.CustomerTables.Select(customer => Follow(customer, lookups)).Where(way => way is not null).Select(way => way!).ToList();
        if (ways.Count == 0) return RefusePath(lookups);
        var ends = ways.Where(way => schema.ColumnType(way.End, column) is not null).ToList();
        if (ends.Count == 0)
            return Refuse("column", $"There is no usable column '{column}' in {string.Join(" or ", ways.Select(way => way.End).Distinct())}.",
                "Write the logical name of a column; see its type in the table.");
        var type = schema.ColumnType(ends[0].End, column)!.Value;
        var definition = new ColumnDefinition(ends[0].Steps, column.ToLowerInvariant());
        return new DefinitionRead(definition, type, ends.Select(way => way.Customer).ToList(), schema.Labels(ends[0].End, column));
    }

    private List<string>? Lookups(InputToken? path)
    {
        if (path is null) return [];
        var steps = (path as InputList)?.Items.Select(step => step.Text ?? string.Empty).ToList();
        if (steps is not null && steps.All(step => step.Length > 0) && steps.Count <= Limits.Lookups) return steps;
        problems.Add(new Problem("path", $"{Json.Short(path)} is not a path.",
            $"Write a list of at most {Limits.Lookups} lookups, such as [\"parentcustomerid:account\"]."));
        return null;
    }

    private Way? Follow(string customer, IReadOnlyList<string> lookups)
    {
        var table = customer;
        var steps = new List<PathStep>();
        foreach (var lookup in lookups)
        {
            var parts = lookup.Split(':');
            var targets = schema.ColumnType(table, parts[0]) == FactType.Reference ? schema.Targets(table, parts[0]) : [];
            var target = parts.Length == 2
                ? targets.FirstOrDefault(name => string.Equals(name, parts[1], StringComparison.OrdinalIgnoreCase))
                : targets.Count == 1 ? targets[0] : null;
            if (target is null) return null;
            steps.Add(new PathStep(parts[0].ToLowerInvariant(), target.ToLowerInvariant()));
            table = target;
        }
        return new Way(customer, steps, table);
    }

    private DefinitionRead? RefusePath(IReadOnlyList<string> lookups) =>
        Refuse("path", $"From no table of customers does '{string.Join("', '", lookups)}' lead anywhere.",
            "Write each step as lookup:table, beginning at the customer; the lookup must point to the table.");

    private DefinitionRead? ReadMembership(InputObject input)
    {
        if (input.Has("persona"))
            return Refuse("persona", "Personas are not there yet.", "Write {\"segment\": …} with the segment that the persona is to have.");
        if (input.Has("audience"))
        {
            Json.RefuseOtherKeys(input, string.Empty, problems, "audience");
            return Membership(Json.Text(input, "audience", string.Empty, problems) is { } audience ? AudienceKey.Of(audience) : null);
        }
        Json.RefuseOtherKeys(input, string.Empty, problems, "segment");
        return Membership(Json.Text(input, "segment", string.Empty, problems));
    }

    private DefinitionRead? Membership(string? key) =>
        key is null ? null : new DefinitionRead(new MembershipDefinition(key), FactType.Boolean, schema.CustomerTables);

    private DefinitionRead? ReadRequest(InputObject input)
    {
        Json.RefuseOtherKeys(input, string.Empty, problems, "name");
        var name = Json.Text(input, "name", string.Empty, problems);
        return name is null ? null : new DefinitionRead(new RequestDefinition(name), text.Type, schema.CustomerTables);
    }

    private DefinitionRead? Refuse(string place, string fault, string remedy)
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }

    private sealed record Way(string Customer, IReadOnlyList<PathStep> Steps, string End);
}
