using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Sql;
using static Dataverse.Sandbox.Query.Operators.Takes;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>The operators that ask who is calling: user, business unit, teams, reports, language.</summary>
internal static class CallerOperators
{
    /// <summary>The rows of the table of operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        new(EqualUserId, "eq-userid", None, Kinds.Reference, c => $"{c.Sql} = {User(c)}"),
        new(NotEqualUserId, "ne-userid", None, Kinds.Reference, c => c.OrEmpty($"{c.Sql} <> {User(c)}")),
        new(EqualBusinessId, "eq-businessid", None, Kinds.Reference, c => $"{c.Sql} = {c.Id(c.Scope.BusinessUnitId)}"),
        new(NotEqualBusinessId, "ne-businessid", None, Kinds.Reference, c => c.OrEmpty($"{c.Sql} <> {c.Id(c.Scope.BusinessUnitId)}")),
        new(EqualUserLanguage, "eq-userlanguage", None, Kinds.Number, c => $"{c.Sql} = {c.Parameter((long)c.Scope.Language)}"),
        new(EqualUserTeams, "eq-userteams", None, Kinds.Reference, c => $"{c.Sql} IN ({Teams(c)})"),
        new(EqualUserOrUserTeams, "eq-useroruserteams", None, Kinds.Reference, c => $"({c.Sql} = {User(c)} OR {c.Sql} IN ({Teams(c)}))"),
        new(EqualUserOrUserHierarchy, "eq-useroruserhierarchy", None, Kinds.Reference, c => $"{c.Sql} IN ({UserAndReports(c)})"),
        new(EqualUserOrUserHierarchyAndTeams, "eq-useroruserhierarchyandteams", None, Kinds.Reference, c =>
            $"({c.Sql} IN ({UserAndReports(c)}) OR {c.Sql} IN ({Teams(c)}) OR {c.Sql} IN ({TeamsOfReports(c)}))"),
    ];

    private static string User(Comparison c) => c.Id(c.Scope.UserId);

    private static string Teams(Comparison c) => string.Join(", ", c.Scope.TeamIds.Select(c.Id));

    private static string UserAndReports(Comparison c) => Hierarchy.Downwards(c, "systemuser", "systemuserid", "parentsystemuserid", User(c), withItself: true);

    private static string TeamsOfReports(Comparison c)
    {
        c.Require("teammembership", "teamid", "systemuserid");
        return $"SELECT \"teamid\" FROM \"teammembership\" WHERE \"systemuserid\" IN ({UserAndReports(c)})";
    }
}
