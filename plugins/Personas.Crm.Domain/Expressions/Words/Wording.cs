using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Words;

/// <summary>Single conditions and values in English.</summary>
internal static class Wording
{
    private static readonly string[] Verbs =
        ["is", "has", "was", "can", "does", "accepts", "allows", "owns", "uses", "wants", "likes", "lives", "works", "receives", "pays", "holds", "opens",
            "needs", "prefers", "belongs", "subscribes"];

    private static readonly Dictionary<int, string> NoLabels = [];

    /// <summary>A condition as a clause: "age is between 24 and 73", "accepts marketing".</summary>
    public static string Clause(Condition condition)
    {
        var name = Name(condition.Subject);
        if (condition.Other is not null) return $"{name} {Fill(condition.Operator.Words, [Name(condition.Other)])}";
        if (condition.Subject.Type == FactType.Boolean && Truths(condition) is { } truth) return TruthClause(condition.Subject, name, truth);
        return $"{name} {Fill(condition.Operator.Words, condition.Values.Select(value => Value(condition, value)).ToList())}";
    }

    /// <summary>A value as people write it.</summary>
    public static string Value(in FactValue value, FactType type, IReadOnlyDictionary<int, string> labels)
    {
        if (value.IsMissing) return "nothing";
        return type switch
        {
            FactType.Boolean => value.AsWhole != 0 ? "yes" : "no",
            FactType.Choice => Label((int)value.AsWhole, labels),
            FactType.Choices => string.Join(", ", value.AsSet.Select(option => Label(option, labels))),
            FactType.Text => $"'{value.AsText}'",
            FactType.Reference => value.AsId.ToString("D"),
            FactType.Date => value.AsDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            FactType.DateTime =>
                value.AsDate.ToString(value.AsDate.TimeOfDay == TimeSpan.Zero ? "d MMMM yyyy" : "d MMMM yyyy HH:mm", CultureInfo.InvariantCulture),
            FactType.Integer => value.AsWhole.ToString(value.AsWhole is > -10000 and < 10000 ? "0" : "N0", CultureInfo.InvariantCulture),
            FactType.Money => value.AsNumber.ToString(value.AsNumber == decimal.Truncate(value.AsNumber) ? "N0" : "N2", CultureInfo.InvariantCulture),
            _ => value.AsNumber.ToString("#,0.##########", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>An amount with its currency: "5,000 EUR".</summary>
    public static string Amount(NamedAmount amount) => $"{Value(FactValue.OfNumber(amount.Value), FactType.Money, NoLabels)} {amount.Currency}";

    /// <summary>A table or column without its publisher's prefix: "transaction" for pcrm_transaction.</summary>
    public static string Plain(string logicalName)
    {
        var underscore = logicalName.IndexOf('_');
        return logicalName.Substring(underscore + 1).Replace('_', ' ');
    }

    // Values of counted and fiscal operators are plain numbers, whatever the type of the date that is tested.
    private static string Value(Condition condition, Literal literal)
    {
        var type = condition.Operator.Takes switch
        {
            Takes.Count or Takes.FiscalPeriod => FactType.Integer,
            Takes.FiscalYear or Takes.FiscalPeriodAndYear => FactType.Integer,
            Takes.Options => FactType.Choice,
            Takes.Day => FactType.Date,
            _ => condition.Subject.Type,
        };
        return literal.Name ?? (literal.Amount is { } amount ? Amount(amount) : Value(literal.Value, type, condition.Subject.Labels));
    }

    private static string Fill(string words, List<string> values)
    {
        var filled = words.Replace("{*}", List(values));
        for (var i = 0; i < values.Count; i++) filled = filled.Replace("{" + i + "}", values[i]);
        return filled;
    }

    private static string List(List<string> values)
    {
        var shown = values.Count > 8 ? values.Take(7).Concat([$"{values.Count - 7} more"]).ToList() : values;
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.Take(shown.Count - 1))} or {shown[shown.Count - 1]}";
    }

    // The one truth value that passes, or null when both do, neither does, or nothing is asked of the value itself.
    private static bool? Truths(Condition condition)
    {
        if (condition.Values.Count == 0) return null;
        var test = condition.Operator.Test(condition.Operand, null);
        var whenTrue = test.Holds(FactValue.OfTruth(true));
        return whenTrue == test.Holds(FactValue.OfTruth(false)) ? null : whenTrue;
    }

    private static string TruthClause(Subject subject, string name, bool truth)
    {
        if (Verbs.Contains(name.Split(' ')[0], StringComparer.OrdinalIgnoreCase)) return truth ? name : $"not: {name}";
        if (subject is FactSubject { Fact.Definition: MembershipDefinition membership })
            return $"is {(truth ? string.Empty : "not ")}in the {(membership.IsAudience ? "audience" : "segment")} {subject.Name}";
        return $"{name} is {(truth ? "yes" : "no")}";
    }

    /// <summary>The name of a fact or column within a sentence.</summary>
    public static string Name(Subject subject)
    {
        var name = subject is ColumnSubject ? Plain(subject.Name) : subject.Name;
        var isWord = name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]);
        return isWord ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;
    }

    private static string Label(int option, IReadOnlyDictionary<int, string> labels) =>
        labels.TryGetValue(option, out var label) ? label : option.ToString(CultureInfo.InvariantCulture);
}
