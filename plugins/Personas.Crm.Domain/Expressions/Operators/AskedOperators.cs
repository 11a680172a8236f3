using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>The operators that ask who is calling, and those that ask how a hierarchy stands.</summary>
internal static class AskedOperators
{
    private const string Who = "It asks who is calling; a customer's segments must not depend on who asks.";
    private const string Tree = "It asks for a place in a hierarchy; a customer's segments would change with it, and no event tells that they did.";

    public static IEnumerable<Operator> Rows() => CallerRows().Concat(HierarchyRows());

    private static IEnumerable<Operator> CallerRows()
    {
        var user = Asks("eq-userid", "is the user who asks", caller => [caller.User]);
        yield return user;
        yield return Operator.Not("ne-userid", user, "is not the user who asks");
        var unit = Asks("eq-businessid", "is the business unit of the user who asks", caller => [caller.BusinessUnit]);
        yield return unit;
        yield return Operator.Not("ne-businessid", unit, "is not the business unit of the user who asks");
        yield return Asks("eq-userteams", "is a team of the user who asks", caller => caller.Teams);
        yield return Asks("eq-useroruserteams", "is the user who asks or a team of that user", caller => [caller.User, .. caller.Teams]);
        yield return Asks("eq-useroruserhierarchy", "is the user who asks or somebody below", caller => [caller.User, .. caller.Reports]);
        yield return Asks("eq-useroruserhierarchyandteams", "is the user who asks, somebody below, or a team of one of them",
            caller => [caller.User, .. caller.Reports, .. caller.Teams, .. caller.TeamsOfReports]);
        yield return new("eq-userlanguage", Takes.Nothing, Types.Wholes, "is the language of the user who asks",
            (_, moment) => WholeTest.OneOf([Of(moment).Language]), needsMoment: true) { OnlyAsked = Who };
    }

    private static IEnumerable<Operator> HierarchyRows()
    {
        yield return Places("above", "is above {0}", (_, lineage) => lineage.Above);
        yield return Places("eq-or-above", "is {0} or above it", (row, lineage) => [row, .. lineage.Above]);
        var under = Places("under", "is below {0}", (_, lineage) => lineage.Below);
        yield return under;
        yield return Operator.Not("not-under", under, "is not below {0}");
        yield return Places("eq-or-under", "is {0} or below it", (row, lineage) => [row, .. lineage.Below]);
    }

    private static Operator Asks(string name, string words, Func<Caller, IReadOnlyList<Guid>> ids) =>
        new(name, Takes.Nothing, Types.References, words, (_, moment) => new IdSetTest(ids(Of(moment))), needsMoment: true) { OnlyAsked = Who };

    private static Operator Places(string name, string words, Func<Guid, Lineage, IReadOnlyList<Guid>> ids) =>
        new(name, Takes.One, Types.References, words, (operand, moment) => new IdSetTest(ids(Row(operand), Of(operand, moment))), needsMoment: true)
        {
            OnlyAsked = Tree,
            AsksHierarchy = true,
        };

    private static Guid Row(Operand operand) => operand.Literals[0].Value.AsId;

    private static Caller Of(Moment? moment) =>
        moment?.Caller ?? throw new InvalidOperationException("It was asked who is calling, and the moment does not say.");

    private static Lineage Of(Operand operand, Moment? moment) => moment is not null && moment.Lineages.TryGetValue(Row(operand), out var lineage)
        ? lineage
        : throw new InvalidOperationException("It was asked for a place in a hierarchy, and the moment does not hold it.");
}
