using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Reads nodes: each is exactly one of a group, a condition or, about customers, a test of related rows.</summary>
internal sealed class NodeReader(Scope scope, List<Problem> problems, Counter? counter = null)
{
    private static readonly string[] Groups = ["all", "any", "none"];
    private readonly Counter _counter = counter ?? new Counter();
    private ConditionReader? _conditions;

    public Node? Read(InputToken token, string place, int level)
    {
        if (token is not InputObject input) return Refuse(place, $"{Json.Short(token)} is not a node.", $"Write an object with one of: {Forms()}.");

        string? only = null;
        foreach (var field in input.Fields)
        {
            if (!IsForm(field.Name)) continue;
            if (only is not null) return RefuseForms(input, place);
            only = field.Name;
        }
        if (only is null) return RefuseForm(input, place);

        if (only is "all" or "any" or "none") return ReadGroup(input, only, place, level);
        if (!_counter.Add(place, problems)) return null;
        return only == "related" ? ReadRelated(input, place, level) : (_conditions ??= new ConditionReader(scope, problems)).Read(input, only, place);
    }

    private Group? ReadGroup(InputObject input, string form, string place, int level)
    {
        var here = Json.Join(place, form);
        Json.RefuseOtherKeys(input, place, problems, form);
        if (IsTooDeep(here, level)) return null;
        if (input[form] is not InputList nodes)
        {
            problems.Add(new Problem(here, $"{Json.Short(input[form])} is not a list of nodes.", $"Write \"{form}\": [ … ]."));
            return null;
        }
        if (nodes.Count == 0)
        {
            problems.Add(new Problem(here, "The group is empty; that would not mean everybody.", "Add at least one condition, or remove the group."));
            return null;
        }
        var read = new List<Node>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
            if (Read(nodes.Items[i], $"{here}[{i}]", level + 1) is { } node) read.Add(node);
        var kind = form == "all" ? GroupKind.All : form == "any" ? GroupKind.Any : GroupKind.None;
        return read.Count == nodes.Count ? new Group(place, kind, read) : null;
    }

    private RelatedTest? ReadRelated(InputObject input, string place, int level)
    {
        Json.RefuseOtherKeys(input, place, problems, "related", "via", "exists", "where");
        if (IsTooDeep(place, level)) return null;
        var table = Json.Text(input, "related", place, problems);
        var via = Json.Text(input, "via", place, problems);
        var exists = input["exists"];
        if (exists is not null && exists.Truth is null)
            problems.Add(new Problem(Json.Join(place, "exists"), $"{Json.Short(exists)} is neither true nor false.",
                "Write true, or false for customers without such a row."));
        if (table is null || via is null || scope is not FactScope facts) return null;
        if (!RelatedTable.IsRelated(table, via, [facts.CustomerTable], facts.Schema, place, "related", problems)) return null;

        var where = input["where"];
        var node = where is null
            ? null
            : new NodeReader(facts.Rows(table), problems, _counter).Read(where, Json.Join(place, "where"), level + 1);
        if (where is not null && node is null) return null;
        var mustExist = exists?.Truth ?? true;
        return new RelatedTest(place, table.ToLowerInvariant(), via.ToLowerInvariant(), mustExist, node);
    }

    private bool IsTooDeep(string place, int level)
    {
        if (level <= Limits.Depth) return false;
        problems.Add(new Problem(place, $"This is level {level}; the limit is {Limits.Depth} levels.",
            "Flatten the groups, or move a part into a segment of its own."));
        return true;
    }

    private bool IsForm(string name)
    {
        if (Array.IndexOf(Groups, name) >= 0) return true;
        for (var i = 0; i < scope.Forms.Count; i++)
            if (string.Equals(scope.Forms[i], name, StringComparison.Ordinal)) return true;
        return false;
    }

    private Node? RefuseForms(InputObject input, string place)
    {
        var forms = Groups.Concat(scope.Forms).Where(input.Has);
        return Refuse(place, $"It is several things at once: {string.Join(", ", forms)}.", $"Keep exactly one of: {Forms()}.");
    }

    private Node? RefuseForm(InputObject input, string place)
    {
        var first = input.Fields.Select(field => field.Name).FirstOrDefault();
        var question = first is null ? string.Empty : Nearest.Question(first, Groups.Concat(scope.Forms));
        var fault = input.Fields.Length == 0 ? "The node is empty." : $"'{first}' does not begin a node.";
        return Refuse(place, fault, $"{question}Write exactly one of: {Forms()}.{scope.Hint(first)}");
    }

    private Node? Refuse(string place, string fault, string remedy)
    {
        problems.Add(new Problem(place.Length == 0 ? ExpressionReader.Whole : place, fault, remedy));
        return null;
    }

    private string Forms() => string.Join(", ", Groups.Concat(scope.Forms));
}

/// <summary>Counts the conditions of an expression against the limit, and says so once.</summary>
internal sealed class Counter
{
    private int _conditions;

    public bool Add(string place, List<Problem> problems)
    {
        _conditions++;
        if (_conditions == Limits.Conditions + 1)
            problems.Add(new Problem(place, $"This is condition {_conditions}; the limit is {Limits.Conditions}.",
                "Use lists ('in'), or move a part into a segment of its own."));
        return _conditions <= Limits.Conditions;
    }
}
