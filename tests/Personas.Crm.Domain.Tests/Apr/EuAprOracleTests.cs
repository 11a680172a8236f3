using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Apr;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>Every published case of the European rule, to its stated tolerance.</summary>
[TestClass]
public sealed partial class EuAprOracleTests
{
    [TestMethod]
    public void Every_published_rate_is_met_to_its_tolerance()
    {
        var cases = Oracles.Cases("apr_eu.json");
        var faults = cases.Select(Fault).OfType<string>().ToArray();
        Assert.IsEmpty(faults, string.Join("\n", faults));
        Assert.IsGreaterThanOrEqualTo(25, cases.Count);
    }

    [TestMethod]
    public void Every_published_interval_is_met()
    {
        foreach (var row in Oracles.Rows("interval_eu_annex.csv"))
        {
            var period = Enum.Parse<EuPeriod>(row[2], ignoreCase: true);
            Assert.AreEqual(row[3], EuInterval.Between(Oracles.Day(row[0]), Oracles.Day(row[1]), period).ToString(), string.Join(",", row));
        }
    }

    [TestMethod]
    public void Spreadsheet_rates_are_met()
    {
        var met = 0;
        foreach (var row in Oracles.Rows("financial_functions.csv"))
        {
            var call = string.Join(",", row[..^1]).Trim('"');
            if (Rate(call) is not { } found) continue;
            // The spreadsheet ends its iteration of XIRR at a millionth of a percent.
            var tolerance = Math.Max(call.StartsWith("XIRR", StringComparison.Ordinal) ? 1e-8m : 0, Tolerance(row[^1]));
            Assert.AreEqual(Oracles.Number(row[^1]), found, tolerance, call);
            met++;
        }
        Assert.IsGreaterThanOrEqualTo(3, met);
    }

    private static string? Fault(JObject published)
    {
        var found = EuApr.Of(Flows(published).ToArray()).Required.Percent;
        var expected = (decimal)published["expected_percent"]!;
        return Math.Abs(found - expected) <= Tolerance(published) ? null : $"{published["id"]}: {found} instead of {expected}";
    }

    private static IEnumerable<TimedFlow> Flows(JObject published)
    {
        foreach (var drawdown in published["drawdowns"]!) yield return TimedFlow.Drawdown(Oracles.Sum((string)drawdown["t"]!), (decimal)drawdown["amount"]!);
        foreach (var block in published["payments"]!)
            foreach (var payment in block is JObject regular ? Regular(regular) : DescribedInstalments.Of(published, (string)block!))
                yield return payment;
    }

    private static IEnumerable<TimedFlow> Regular(JObject block) => Enumerable.Range(0, (int)block["count"]!).Select(i =>
        TimedFlow.Payment(Oracles.Sum((string)block["first_t"]!) + (i * Oracles.Sum((string)block["step"]!)), (decimal)block["amount"]!));

    // The stated tolerance; else 0.000001 at six decimals, and for less the printed decimals.
    private static decimal Tolerance(JObject published)
    {
        var stated = StatedTolerance().Match((string)published["note"]!);
        if (stated.Success && (string)published["source"]! == "EC-44") return Oracles.Number(stated.Groups[1].Value);
        var unit = Enumerable.Repeat(0.1m, (int)published["decimals"]!).Aggregate(1m, (product, one) => product * one);
        return unit == 0.000001m ? unit : unit / 2;
    }

    private static decimal? Rate(string call)
    {
        if (call.StartsWith("XIRR ", StringComparison.Ordinal)) return Xirr.Of(Dated(call[5..]).ToArray()).Required.Percent / 100;
        if (Annuity().Match(call) is { Success: true } rate) return RatePerPeriod(rate.Groups);
        return null;
    }

    // RATE(n*m,-payment,credit): periods in the place of years.
    private static decimal RatePerPeriod(GroupCollection call)
    {
        var count = int.Parse(call["n"].Value, CultureInfo.InvariantCulture) * int.Parse(call["m"].Value, CultureInfo.InvariantCulture);
        var payments = Enumerable.Range(1, count).Select(i => TimedFlow.Payment(i, Oracles.Number(call["payment"].Value)));
        return EuApr.Of([TimedFlow.Drawdown(0, Oracles.Number(call["credit"].Value)), .. payments]).Required.Percent / 100;
    }

    private static IEnumerable<CashFlow> Dated(string flows)
    {
        foreach (var parts in flows.Split(';', StringSplitOptions.TrimEntries).Select(flow => flow.Split(' ')))
        {
            var amount = Oracles.Number(parts[1]);
            yield return new CashFlow(amount > 0 ? FlowKind.Drawdown : FlowKind.Payment, Oracles.Day(parts[0]), Math.Abs(amount));
        }
    }

    // Half a unit of the last printed digit, but no finer than the doubles that the published results were calculated with.
    private static decimal Tolerance(string printed) => Math.Max(1e-14m,
        Enumerable.Repeat(0.1m, printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1).Aggregate(0.5m, (product, one) => product * one));

    [GeneratedRegex(@"tolerance ([\d.]+\d)")]
    private static partial Regex StatedTolerance();

    [GeneratedRegex(@"^RATE\((?<n>\d+)\*(?<m>\d+),-(?<payment>\d+),(?<credit>\d+)\)$")]
    private static partial Regex Annuity();
}
