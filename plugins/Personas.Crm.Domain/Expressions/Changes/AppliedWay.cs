using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>A way, written down as what is to be supposed and applied by it: what is named is what was tried.</summary>
internal sealed class AppliedWay
{
    private readonly Supposition _customer;
    private readonly SmallestChange? _change;
    private readonly FactOverrides? _overrides;

    public AppliedWay(Way way, Supposition customer)
    {
        _customer = customer;
        var changes = way.Changed.Select(pair => Of(pair.Key, pair.Value)).ToList();
        if (changes.Contains(null)) return;
        _change = new SmallestChange([.. changes.Select(change => change!)]);
        _overrides = customer.Read(_change.ToOverrides()).Value;
    }

    /// <summary>Whether it can be supposed at all.</summary>
    public bool IsPossible => _overrides is not null;

    /// <summary>The verdicts when it is supposed.</summary>
    public Verdicts Result => _customer.With(_overrides!).Evaluate();

    public SmallestChange ToChange() => _change!;

    private Change? Of(Variable variable, Setting setting)
    {
        var place = setting.Demands[0].Place;
        var words = ChangeWords.Of(variable, setting);
        switch (variable)
        {
            case MembershipVariable membership:
                var isMember = setting.Value.AsWhole != 0;
                return new Change(place, membership.Fact.Key, !isMember, isMember, words, Part("memberships", membership.Segment, isMember));
            case RowsVariable rows:
                return setting.Value.AsWhole != 0
                    ? WithRow(place, rows, words)
                    : new Change(place, rows.Test.Table, rows.Rows, JValue.CreateNull(), words, Without(rows));
            case FactVariable fact:
                var to = ChangeJson.Of(setting.Value, fact.Type);
                return new Change(place, fact.Fact.Key, ChangeJson.Of(fact.Present, fact.Type), to, words, Part("facts", fact.Fact.Key, to));
            default:
                throw new InvalidOperationException($"A {variable.GetType().Name} cannot be supposed.");
        }
    }

    private Change? WithRow(string place, RowsVariable rows, string words)
    {
        if (RowWays.Row(rows.Test.Where, _customer.Rules.Moment) is not { } columns) return null;
        var row = new JObject(columns.Select(column => new JProperty(column.Key.Column, ChangeJson.Of(column.Value, column.Key.Type))));
        return new Change(place, rows.Test.Table, rows.Rows, row, words, Part("added", rows.Test.Table, new JArray(row)));
    }

    // In a group of its own, so that several such changes of one table can be put together.
    private static JObject Without(RowsVariable rows) => rows.Test.Where is null
        ? Part("rows", rows.Test.Table, new JArray())
        : Part("removed", rows.Test.Table, new JObject { ["any"] = new JArray(new JRaw(ExpressionWriter.Write(rows.Test.Where))) });

    private static JObject Part(string part, string key, JToken value) => new() { [part] = new JObject { [key] = value } };
}
