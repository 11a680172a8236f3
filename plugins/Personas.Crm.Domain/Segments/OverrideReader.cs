using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>Reads what is supposed of a customer, and finds all faults of it.</summary>
internal sealed class OverrideReader(FactCatalogue catalogue, ISchema schema, string customerTable)
{
    private const string Whole = "overrides";

    private readonly List<Problem> _problems = [];
    private readonly List<OverriddenFact> _facts = [];
    private readonly Dictionary<string, OverriddenRows> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _memberships = new(StringComparer.OrdinalIgnoreCase);

    public Reading<FactOverrides> Read(string json)
    {
        var input = JsonInput.Parse(json, Whole, _problems);
        if (input is null) return Readings.Failed<FactOverrides>(_problems);
        Json.RefuseOtherKeys(input, string.Empty, _problems, "facts", "rows", "added", "removed", "memberships", "request");
        foreach (var part in Parts(input, "facts")) ReadFact(part);
        foreach (var part in Parts(input, "request")) ReadRequest(part);
        foreach (var part in Parts(input, "memberships")) ReadMembership($"memberships.{part.Name}", part.Name, part.Value);
        foreach (var part in Parts(input, "rows")) Rows(part, "rows", (rows, given) => rows with { All = given });
        foreach (var part in Parts(input, "added")) Rows(part, "added", (rows, given) => rows with { Added = given });
        foreach (var part in Parts(input, "removed")) ReadRemoved(part);
        _problems.AddRange(OverrideConflicts.Of(_facts, catalogue));
        return Readings.Of(new FactOverrides(catalogue, _facts, _rows, _memberships), _problems);
    }

    private InputField[] Parts(InputObject input, string name)
    {
        var part = input[name];
        if (part is InputObject fields) return fields.Fields;
        if (part is not null) _problems.Add(new Problem(name, $"{Json.Short(part)} is not an object.", "Write names and values in curly brackets."));
        return [];
    }

    private void ReadFact(InputField part)
    {
        var place = $"facts.{part.Name}";
        var fact = catalogue.Find(part.Name);
        if (fact is null)
            Refuse(place, catalogue.Broken.ContainsKey(part.Name) ? $"The fact '{part.Name}' has faults." : $"There is no fact '{part.Name}'.",
                $"{Nearest.Question(part.Name, catalogue.Keys)}Use a fact of the catalogue.");
        else if (!fact.IsFor(customerTable))
            Refuse(place, $"The fact '{fact.Key}' is not known of customers in '{customerTable}', only of {string.Join(", ", fact.CustomerTables)}.",
                "Remove it.");
        else if (fact.Definition is MembershipDefinition membership) ReadMembership(place, membership.Segment, part.Value);
        else Add(fact, part.Value, place);
    }

    private void ReadRequest(InputField part)
    {
        var place = $"request.{part.Name}";
        var named = catalogue.Facts.Where(fact => fact.Definition is RequestDefinition).ToLookup(fact => ((RequestDefinition)fact.Definition).Name,
            StringComparer.OrdinalIgnoreCase);
        if (!named.Contains(part.Name))
            Refuse(place, $"No fact takes '{part.Name}' from the request.",
                $"{Nearest.Question(part.Name, named.Select(same => same.Key))}Use the name that a request fact gives.");
        foreach (var fact in named[part.Name]) Add(fact, part.Value, place);
    }

    private void Add(Fact fact, InputToken value, string place)
    {
        if (Value(value, fact.Type, fact.Labels, place) is not { } read) return;
        if (OverriddenSource.Fault(fact, read.Value) is { } fault) Refuse(place, $"{Json.Short(value)} cannot be the value of '{fact.Key}'.", fault);
        else _facts.Add(new OverriddenFact(fact, read));
    }

    private void ReadMembership(string place, string segment, InputToken value)
    {
        if (value.Truth is { } isMember) _memberships[segment] = isMember;
        else Refuse(place, $"{Json.Short(value)} is neither true nor false.", "Write true for a member, false for none.");
    }

    private void Rows(InputField part, string kind, Func<OverriddenRows, IReadOnlyList<OverriddenRow>, OverriddenRows> put)
    {
        var place = $"{kind}.{part.Name}";
        if (!IsTable(part.Name, place)) return;
        if (part.Value is not InputList rows)
            Refuse(place, $"{Json.Short(part.Value)} is not a list.", "Write the rows in square brackets; none for a customer without any.");
        else
            _rows[part.Name] = put(
                Of(part.Name), rows.Items.Select((row, index) => Row(part.Name, row, $"{place}[{index}]")).OfType<OverriddenRow>().ToList());
    }

    private void ReadRemoved(InputField part)
    {
        var place = $"removed.{part.Name}";
        if (!IsTable(part.Name, place)) return;
        if (part.Value is not InputObject condition)
            Refuse(place, $"{Json.Short(part.Value)} is not a condition.", "Write a condition on the columns of the rows that there are not to be.");
        else if (ExpressionReader.ReadRowNode(condition, part.Name, schema, place, _problems) is { } node)
            _rows[part.Name] = Of(part.Name) with { Removed = node };
    }

    private bool IsTable(string table, string place)
    {
        if (schema.HasTable(table)) return true;
        Refuse(place, $"There is no table '{table}' whose rows facts are about.", "Write the logical name of a related table.");
        return false;
    }

    private OverriddenRows Of(string table) => _rows.TryGetValue(table, out var rows) ? rows : OverriddenRows.None;

    private OverriddenRow? Row(string table, InputToken row, string place)
    {
        if (row is not InputObject fields)
        {
            Refuse(place, $"{Json.Short(row)} is not an object.", "Write columns and values in curly brackets.");
            return null;
        }
        var columns = new Dictionary<string, OverriddenValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields.Fields)
        {
            var here = $"{place}.{field.Name}";
            if (schema.ColumnType(table, field.Name) is not { } type)
                Refuse(here, $"The table '{table}' has no usable column '{field.Name}'.", "Write the logical name of one of its columns.");
            else if (Value(field.Value, type, schema.Labels(table, field.Name), here) is { } value) columns[field.Name] = value;
        }
        return new OverriddenRow(columns);
    }

    private OverriddenValue? Value(InputToken token, FactType type, IReadOnlyDictionary<int, string> labels, string place)
    {
        if (token.IsNull) return OverriddenValue.Missing;
        if (type == FactType.Choices) return Options(token, labels, place);
        var literal = AmountReader.Names(token)
            ? new AmountReader(schema.Rates, _problems).Read(token, type, place)
            : LiteralReader.Read(token, type, labels, place, _problems);
        return literal is null ? null : OverriddenValue.Of(literal);
    }

    private OverriddenValue? Options(InputToken token, IReadOnlyDictionary<int, string> labels, string place)
    {
        if (token is not InputList list)
        {
            Refuse(place, $"{Json.Short(token)} is not a set of choices.", "Write the options' numbers in square brackets.");
            return null;
        }
        var options = list.Items.Select((option, index) => LiteralReader.Read(option, FactType.Choice, labels, $"{place}[{index}]", _problems)).ToList();
        if (options.Contains(null)) return null;
        return options.Count == 0
            ? OverriddenValue.Missing
            : new OverriddenValue(FactValue.OfSet(options.Select(option => (int)option!.Value.AsWhole).ToArray()), false);
    }

    private void Refuse(string place, string fault, string remedy) => _problems.Add(new Problem(place, fault, remedy));
}
