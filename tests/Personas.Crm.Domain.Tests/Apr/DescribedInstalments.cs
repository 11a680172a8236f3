using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Apr;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>Instalments that a published case describes in words, each rounded to cents as they are printed.</summary>
internal static partial class DescribedInstalments
{
    public static IEnumerable<TimedFlow> Of(JObject published, string text)
    {
        var amounts = text == "schedule" ? Schedule(published) : Blocks(text) ?? Steps(text);
        return amounts.Select((amount, i) => TimedFlow.Payment((i + 1) / 12m, amount));
    }

    // "24 x 625.78, 276 x 757.66" and "36 x annuity(1500, 16%/12)"; an annuity is not rounded, as the case says.
    private static IEnumerable<decimal>? Blocks(string text)
    {
        var blocks = Block().Matches(text);
        return blocks.Count == 0 ? null : blocks.SelectMany(block => Enumerable.Repeat(Amount(block), Count(block)));
    }

    private static decimal Amount(Match block)
    {
        if (block.Groups["amount"].Success) return Oracles.Number(block.Groups["amount"].Value);
        var rate = Oracles.Number(block.Groups["rate"].Value) / 1200;
        return Oracles.Number(block.Groups["credit"].Value) * rate / (1 - 1 / Power(1 + rate, Count(block)));
    }

    private static int Count(Match block) => int.Parse(block.Groups["count"].Value, CultureInfo.InvariantCulture);

    // "yearly steps: 1130.33*(1.03)^(y-1) for 12 months each, last year 1982.05"
    private static IEnumerable<decimal> Steps(string text)
    {
        var step = Growth().Match(text);
        var last = Oracles.Number(step.Groups["last"].Value);
        for (var amount = Oracles.Number(step.Groups["first"].Value); ; amount *= Oracles.Number(step.Groups["growth"].Value))
        {
            var ends = Math.Abs(amount - last) < 0.05m;
            for (var month = 0; month < 12; month++) yield return ends ? last : Math.Round(amount, 2);
            if (ends) yield break;
        }
    }

    private static IEnumerable<decimal> Schedule(JObject published)
    {
        var balance = (decimal)published["drawdowns"]![0]!["amount"]!;
        var rate = Oracles.Number(Nominal().Match((string)published["terms"]!).Groups[1].Value) / 1200;
        return (string)published["title"]! switch
        {
            var title when Share().Match(title) is { Success: true } match =>
                Shares(balance, rate, Oracles.Number(match.Groups["share"].Value) / 100, Oracles.Number(match.Groups["least"].Value)),
            var title => Parts(balance, rate, int.Parse(EqualParts().Match(title).Groups[1].Value, CultureInfo.InvariantCulture)),
        };
    }

    private static IEnumerable<decimal> Shares(decimal balance, decimal rate, decimal share, decimal least)
    {
        while (balance > 0.005m)
        {
            var owed = balance * (1 + rate);
            var paid = Math.Min(owed, Math.Max(least, owed * share));
            balance = owed - paid;
            yield return Math.Round(paid, 2, MidpointRounding.AwayFromZero);
        }
    }

    private static IEnumerable<decimal> Parts(decimal credit, decimal rate, int count)
    {
        for (var i = 0; i < count; i++)
            yield return Math.Round((credit / count) + ((credit - (credit * i / count)) * rate), 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Power(decimal number, int times) => Enumerable.Repeat(number, times).Aggregate(1m, (product, one) => product * one);

    [GeneratedRegex(@"(?<count>\d+) x (annuity\((?<credit>[\d.]+), (?<rate>[\d.]+)%/12\)|(?<amount>[\d.]+))")]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<first>[\d.]+)\*\((?<growth>[\d.]+)\)\^\(y-1\).*last year (?<last>[\d.]+)")]
    private static partial Regex Growth();

    [GeneratedRegex(@"nominal ([\d.]+)%")]
    private static partial Regex Nominal();

    [GeneratedRegex(@"(?<share>[\d.]+)% of outstanding capital and interest, minimum (?<least>[\d.]+)")]
    private static partial Regex Share();

    [GeneratedRegex(@"equal capital parts \([\d.]+/(\d+)\)")]
    private static partial Regex EqualParts();
}
