using System;
using System.Linq;
using Dataverse.Sandbox.Query.Operators;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>An empty column satisfies «null» and every negative operator, and no other (the oracle's general rules).</summary>
[TestClass]
public sealed class NullTests
{
    private static readonly Guid Somebody = Guid.Parse("33333333-0000-0000-0000-000000000001");

    private static readonly ConditionOperator[] Negative =
    [
        ConditionOperator.Null, ConditionOperator.NotEqual, ConditionOperator.NotIn, ConditionOperator.NotLike, ConditionOperator.NotBetween,
        ConditionOperator.DoesNotBeginWith,
        ConditionOperator.DoesNotEndWith, ConditionOperator.DoesNotContainValues, ConditionOperator.NotUnder, ConditionOperator.NotEqualUserId,
        ConditionOperator.NotEqualBusinessId, ConditionOperator.NotOn,
    ];

    [TestMethod]
    public void An_empty_column_satisfies_the_negative_operators_and_null_only()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Empty"));
        foreach (var one in OperatorTable.All)
        {
            var (column, value) = Fitting(one);
            object[] values = one.Takes switch { Takes.None => [], Takes.Two => [value, value], _ => [value] };
            var found = sample.Where(new ConditionExpression(column, one.Code, values)).Length == 1;
            Assert.AreEqual(Negative.Contains(one.Code), found, one.DisplayName);
        }
    }

    [TestMethod]
    public void Every_operator_of_the_SDK_is_supported_or_refused_by_name()
    {
        using var sample = new Sample();
        foreach (var code in Enum.GetValues<ConditionOperator>().Where(code => OperatorTable.All.All(one => one.Code != code)))
        {
            var refusal = Assert.ThrowsExactly<Dataverse.Sandbox.Query.QueryException>(() => sample.Where(new ConditionExpression("fullname", code, "x")));
            Assert.Contains(code.ToString(), refusal.Message);
        }
    }

    [TestMethod]
    public void Null_is_no_value_to_compare_with()
    {
        using var sample = new Sample();
        var refusal = Assert.ThrowsExactly<Dataverse.Sandbox.Query.QueryException>(() => sample
            .Where(new ConditionExpression("fullname", ConditionOperator.Equal, (object)null!)));
        Assert.Contains("fullname", refusal.Message);
    }

    private static (string Column, object Value) Fitting(Operator one) => one.AppliesTo switch
    {
        _ when one.AppliesTo.HasFlag(Kinds.Text) => ("nickname", "x"),
        _ when one.AppliesTo.HasFlag(Kinds.Number) => ("children", 1),
        _ when one.AppliesTo.HasFlag(Kinds.Time) => ("seenon", one.Name is null || one.Name.StartsWith("on", StringComparison.Ordinal) ? Sample.Noon : 2),
        _ when one.AppliesTo.HasFlag(Kinds.Choices) => ("interests", new OptionSetValue(1)),
        _ => ("parentcustomerid", Somebody),
    };
}
