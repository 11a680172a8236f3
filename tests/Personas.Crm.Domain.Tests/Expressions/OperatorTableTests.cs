using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class OperatorTableTests
{
    [TestMethod]
    public void The_schema_and_the_table_have_the_same_operators_and_each_takes_the_same()
    {
        var definitions = (JObject)JObject.Parse(ExpressionSchema.Json)["definitions"]!;
        foreach (var takes in Enum.GetValues<Takes>())
        {
            var published = definitions[$"takes{takes}"]!["properties"]!["op"]!["enum"]!.Select(name => (string)name!);
            CollectionAssert.AreEquivalent(OperatorTable.All.Concat(OperatorTable.Asked).Where(row => row.Takes == takes).Select(row => row.Name).ToList(), published.ToList(),
                takes.ToString());
        }
        CollectionAssert.AreEquivalent(
            OperatorTable.All.Where(row => row.ComparesFacts).Select(row => row.Name).ToList(),
            definitions["comparesTwo"]!["properties"]!["op"]!["enum"]!.Select(name => (string)name!).ToList());
    }

    [TestMethod]
    public void Every_operator_of_the_published_list_is_in_the_table()
    {
        if (Published() is not { } names)
        {
            Assert.Inconclusive("Skipped: ../shared/oracles/segment-operators.md is not beside the repository.");
            return;
        }
        foreach (var name in names)
            Assert.IsNotNull(OperatorTable.Named(name), $"'{name}' is not known.");
    }

    [TestMethod]
    public void Every_negative_operator_is_the_opposite_of_its_positive()
    {
        foreach (var negative in OperatorTable.All.Where(row => row.HoldsOnMissing))
            Assert.AreNotEqual(negative, negative.Opposite);
        Assert.AreEqual("not-in", OperatorTable.Named("in")!.Opposite!.Name);
        Assert.AreEqual("null", OperatorTable.Named("not-null")!.Opposite!.Name);
        Assert.AreEqual("eq", OperatorTable.Named("neq")!.Opposite!.Name);
    }

    // The first cells of the table "Every operator", the names in a list such as "eq, ne (neq)" taken apart.
    private static List<string>? Published()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "oracles", "segment-operators.md");
            if (!File.Exists(file)) continue;
            var rows = File.ReadLines(file).SkipWhile(line => !line.StartsWith("## Every operator", StringComparison.Ordinal))
                .Where(line => line.StartsWith('|')).Skip(2);
            return rows.SelectMany(row => Names(row.Split('|')[1].Trim())).ToList();
        }
        return null;
    }

    private static IEnumerable<string> Names(string cell)
    {
        if (cell.StartsWith("(no", StringComparison.Ordinal)) return [];
        var names = Regex.Matches(cell, "[a-z][a-z-]*").Select(match => match.Value).ToList();
        const string older = "olderthan-x-";
        return cell.StartsWith(older, StringComparison.Ordinal)
            ? names.Select(name => name.StartsWith(older, StringComparison.Ordinal) ? name : older + name)
            : names;
    }
}
