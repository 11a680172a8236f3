using System;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>A change as a clause that begins with "if".</summary>
internal static class ChangeWords
{
    public static string Of(Variable variable, Setting setting) => variable switch
    {
        MembershipVariable membership => $"if the customer were {(setting.Value.AsWhole != 0 ? "" : "not ")}in the segment {membership.Fact.Name}",
        RowsVariable rows => $"if the customer had {(setting.Value.AsWhole != 0 ? "a" : "no")} {Summary.Rows(rows.Test)}",
        FactVariable fact => OfFact(fact, setting),
        _ => throw new InvalidOperationException($"A {variable.GetType().Name} is part of a row and has no words of its own."),
    };

    private static string OfFact(FactVariable variable, Setting setting)
    {
        var name = Wording.Name(new FactSubject(variable.Fact));
        if (variable.Type == FactType.Boolean) name = $"'{name}'";
        if (setting.Value.IsMissing) return $"if {name} were not known, instead of {Text(variable, variable.Present)}";
        var to = Text(variable, setting.Value) + Further(variable, setting);
        return variable.Present.IsMissing ? $"if {name} were known to be {to}" : $"if {name} were {to} instead of {Text(variable, variable.Present)}";
    }

    private static string Text(Variable variable, in FactValue value) => Wording.Value(in value, variable.Type, variable.Labels);

    // Whether values further away would do as well.
    private static string Further(FactVariable variable, Setting setting)
    {
        var step = Step(variable.Type);
        if (step == 0 || setting.Value.Kind is not (ValueKind.Whole or ValueKind.Parts)) return string.Empty;
        var isDate = variable.Type is FactType.Date or FactType.DateTime;
        var grows = variable.Present.IsMissing ? IsMet(variable, setting, step) : setting.Value.AsNumber > variable.Present.AsNumber;
        if (!IsMet(variable, setting, grows ? step : -step)) return string.Empty;
        return grows ? (isDate ? " or later" : " or more") : isDate ? " or earlier" : " or less";
    }

    private static long Step(FactType type) => type switch
    {
        FactType.Integer or FactType.Decimal => 1,
        FactType.Money => FactValue.Parts / 100,
        FactType.Date => TimeSpan.TicksPerDay,
        FactType.DateTime => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    private static bool IsMet(FactVariable variable, Setting setting, long step)
    {
        var further = setting.Value.AsWhole + step;
        return variable.Meets(setting.Demands, setting.Value.Kind == ValueKind.Parts ? FactValue.OfParts(further) : FactValue.OfWhole(further));
    }
}
