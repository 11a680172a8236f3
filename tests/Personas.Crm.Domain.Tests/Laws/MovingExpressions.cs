using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>
/// One expression at least for everything that time alone moves: each operator on a date and on a date and time, each function of them, each
/// figure over rows in each kind of window.
/// </summary>
internal sealed class MovingExpressions(Random random)
{
    private static readonly string[] Functions =
        ["years-since", "months-since", "days-since", "years-until", "months-until", "days-until", "days-until-anniversary"];

    private static readonly (string Function, FactType Type, string More)[] Figures =
    [
        ("count", FactType.Integer, ""), ("count-distinct", FactType.Integer, ",\"column\":\"category\""), ("sum", FactType.Money, ",\"column\":\"amount\""),
        ("avg", FactType.Decimal, ",\"column\":\"amount\""),
        ("min", FactType.Money, ",\"column\":\"amount\""), ("max", FactType.Money, ",\"column\":\"amount\""),
        ("first", FactType.Money, ",\"column\":\"amount\",\"by\":\"date\""), ("last", FactType.Money, ",\"column\":\"amount\",\"by\":\"date\""),
        ("days-since-last", FactType.Integer, ",\"by\":\"date\""),
    ];

    private static readonly string[] Windows =
        ["last-x-days", "last-x-hours", "last-x-weeks", "last-x-months", "this-month",
            "this-fiscal-year", "last-x-fiscal-periods", "olderthan-x-days", "next-x-days"];

    /// <summary>The facts that the expressions use besides those of the bank.</summary>
    public IEnumerable<FactText> Facts =>
    [
        .. from function in Functions
           from of in new[] { "birthdate", "lastseen" }
           select new FactText(Key(function, of), Key(function, of), FactKind.Derived, FactType.Integer, $$"""{"function":"{{function}}","of":"{{of}}"}"""),
        .. Bands(),
        .. from figure in Figures
           from window in Windows
           select Bank.Payments(Key(figure.Function, window), figure.Type, $"\"function\":\"{figure.Function}\"{figure.More},\"window\":{Window(window)}"),
    ];

    /// <summary>The expressions.</summary>
    public IEnumerable<string> Expressions =>
    [
        .. OperatorTable.All.Where(op => op.AppliesTo(FactType.DateTime)).Select(op => Condition("lastseen", op)),
        .. OperatorTable.All.Where(op => op.AppliesTo(FactType.Date)).Select(op => Condition("birthdate", op)),
        .. from function in Functions
           from of in new[] { "birthdate", "lastseen" }
           from op in new[] { "ge", "eq" }
           let most = function.StartsWith("days", StringComparison.Ordinal) ? 60 : 4
           select Node($"\"fact\":\"{Key(function, of)}\",\"op\":\"{op}\",\"value\":{random.Next(-1, most)}"),
        .. Bands().Select(band => Node($"\"fact\":\"{band.Key}\",\"op\":\"eq\",\"value\":2")),
        .. from figure in Figures
           from window in Windows
           select Node($"\"fact\":\"{Key(figure.Function, window)}\",\"op\":\"ge\",\"value\":{random.Next(0, 3)}"),
        .. OperatorTable.All.Where(op => op.AppliesTo(FactType.DateTime)).Select(op => Node(
            $"\"related\":\"payment\",\"via\":\"customerid\",\"exists\":{(random.Next(2) == 0 ? "true" : "false")},"
            + $"\"where\":{{\"column\":\"date\",\"op\":\"{op.Name}\"{Value(op)}}}")),
    ];

    private static IEnumerable<FactText> Bands() => new[] { ("months-since", "birthdate"), ("days-until", "lastseen") }.Select(of => new FactText(
        "band_" + Key(of.Item1, of.Item2), "band", FactKind.Derived, FactType.Integer,
        $$"""{"function":"bucket","of":"{{Key(of.Item1, of.Item2)}}","thresholds":[-3,5,20],"labels":[1,2,3,4]}"""));

    private string Condition(string fact, Operator op) => Node($"\"fact\":\"{fact}\",\"op\":\"{op.Name}\"{Value(op)}");

    private string Value(Operator op)
    {
        var day = new DateTime(2024, 5, 15).AddDays(random.Next(-90, 90)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var value = op.Takes switch
        {
            Takes.Nothing => null,
            Takes.Two or Takes.List => $"[\"{day}\",\"2024-06-01\"]",
            Takes.FiscalYear => "2023",
            Takes.FiscalPeriodAndYear => $"[{random.Next(1, 5)},2023]",
            Takes.FiscalPeriod => $"{random.Next(1, 5)}",
            Takes.Count => $"{random.Next(1, 40)}",
            _ => $"\"{day}\"",
        };
        return value is null ? "" : ",\"value\":" + value;
    }

    private string Window(string op)
    {
        var value = op.Contains("-x-", StringComparison.Ordinal) ? $",\"value\":{random.Next(1, 90)}" : "";
        return $"{{\"column\":\"date\",\"op\":\"{op}\"{value}}}";
    }

    private static string Node(string condition) => $$"""{"version":1,{{condition}}}""";

    private static string Key(string function, string of) => $"{function}_{of}".Replace('-', '_');
}
