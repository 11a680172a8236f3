using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Reads a condition: a subject, an operator that applies to its type, and what the operator takes.</summary>
internal sealed class ConditionReader(Scope scope, List<Problem> problems)
{
    private readonly OperandReader _operands = new(scope, problems);

    public Condition? Read(InputObject input, string form, string place)
    {
        Json.RefuseOtherKeys(input, place, problems, form, "op", "value", "valueOf");
        var name = Json.Text(input, form, place, problems);
        var op = Json.Text(input, "op", place, problems);
        var subject = name is null ? null : scope.Find(name, new Spot(place, form), problems);
        var found = op is null ? null : FindOperator(op, new Spot(place, "op"));
        if (subject is null || found is null || IsRefused(found, place) || !Applies(found, subject, place)) return null;
        return !input.Has("valueOf") ? WithValues(input, place, subject, found) : WithOther(input, place, subject, found);
    }

    private Operator? FindOperator(string name, Spot place)
    {
        if (OperatorTable.Named(name) is { } found) return found;
        problems.Add(OperatorTable.Refused.TryGetValue(name, out var reason)
            ? new Problem(place.ToString(), $"The operator '{name}' is not possible here.", reason)
            : new Problem(place.ToString(), $"There is no operator '{name}'.",
                $"{Nearest.Question(name, OperatorTable.All.Select(row => row.Name))}Use an operator of FetchXML."));
        return null;
    }

    private bool IsRefused(Operator found, string place)
    {
        if (found.OnlyAsked is not { } reason || scope.IsAsked) return false;
        problems.Add(new Problem(Json.Join(place, "op"), $"The operator '{found.Name}' is not possible here.", reason));
        return true;
    }

    private bool Applies(Operator found, Subject subject, string place)
    {
        if (found.AppliesTo(subject.Type)) return true;
        var applicable = OperatorTable.All.Where(row => row.AppliesTo(subject.Type)).OrderByDescending(row => row.Takes == found.Takes);
        var possible = string.Join(", ", applicable.Select(row => row.Name).Take(12));
        problems.Add(new Problem(Json.Join(place, "op"), $"'{found.Name}' does not apply to '{subject.Key}', which is {LiteralReader.Article(subject.Type)}.",
            $"Use one that does, such as: {possible}."));
        return false;
    }

    private Condition? WithValues(InputObject input, string place, Subject subject, Operator found)
    {
        var values = _operands.Read(input["value"], found, subject, new Spot(place, "value"));
        return values is null ? null : new Condition(place, subject, found, values, null);
    }

    private Condition? WithOther(InputObject input, string place, Subject subject, Operator found)
    {
        var here = Json.Join(place, "valueOf");
        if (input.Has("value")) return Refuse(here, "It stands beside 'value'.", "Keep one of the two.");
        if (!found.ComparesFacts) return Refuse(here, $"'{found.Name}' does not compare two facts.", "Use one of: eq, ne, gt, ge, lt, le.");
        var name = Json.Text(input, "valueOf", place, problems);
        var other = name is null ? null : scope.Find(name, here, problems);
        if (other is null) return null;
        if (IsMembership(subject) || IsMembership(other))
            return Refuse(here, "A membership is compared with true or false only.", "Write \"value\": true or false.");
        if (Family(subject.Type) != Family(other.Type))
            return Refuse(here, $"'{other.Key}' is {LiteralReader.Article(other.Type)}, '{subject.Key}' is {LiteralReader.Article(subject.Type)}.",
                "Compare two of the same type.");
        return new Condition(place, subject, found, [], other);
    }

    private Condition? Refuse(string place, string fault, string remedy)
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }

    private static bool IsMembership(Subject subject) => subject is FactSubject { Fact.Kind: FactKind.Membership };

    private static FactType Family(FactType type) => type is FactType.Decimal or FactType.Money ? FactType.Integer : type;
}
