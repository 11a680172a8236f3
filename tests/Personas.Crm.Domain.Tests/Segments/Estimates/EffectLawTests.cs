using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Tests.Laws;

namespace Personas.Crm.Domain.Tests.Segments.Estimates;

/// <summary>
/// Random expressions over random customers: what an estimate says of a node is what evaluation says of the rule cut off after it, and without it.
/// </summary>
[TestClass]
public sealed partial class EffectLawTests
{
    [TestMethod]
    public void Effects_are_those_of_the_rule_written_anew()
    {
        var cases = from expression in RandomExpression.Any
                    from customers in Gen.ListOf(RandomExpression.Customer, 20)
                    select new Agreement(expression, customers.Select(A.Customer).ToArray());
        Prop.ForAll(Arb.From(cases), one => one.Check()).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [GeneratedRegex(@"(all|any|none)\[(\d+)\]")]
    private static partial Regex Step();

    private sealed record Agreement(string Expression, TestCustomer[] Customers)
    {
        public Property Check()
        {
            var estimate = SegmentEstimateTests.Estimated(Expression, Customers);
            var faults = new List<string>();
            if (estimate.Members != Members(JObject.Parse(Expression))) faults.Add("members");
            foreach (var effect in estimate.Effects())
            {
                if (effect.Alone != Members(At(JObject.Parse(Expression), effect.Place))) faults.Add($"{effect.Place} alone {effect.Alone}");
                if (effect.Remaining != Members(CutAfter(effect.Place))) faults.Add($"{effect.Place} remaining {effect.Remaining}");
                if (effect.Without != Members(Without(effect.Place)) - estimate.Members) faults.Add($"{effect.Place} without {effect.Without}");
            }

            return (faults.Count == 0).Label($"{Expression}: {string.Join(", ", faults)}");
        }

        private int Members(JObject? expression)
        {
            if (expression is null) return Customers.Length;
            expression["version"] = 1;
            var json = expression.ToString(Newtonsoft.Json.Formatting.None);
            return Customers.Count(customer => customer.Holds(json));
        }

        private JObject CutAfter(string place)
        {
            var root = JObject.Parse(Expression);
            for (JToken node = At(root, place); node != root; node = node.Parent!.Parent!.Parent!)
                while (node.Next is { } later) later.Remove();
            return root;
        }

        private JObject? Without(string place)
        {
            var root = JObject.Parse(Expression);
            JToken node = At(root, place);
            while (node != root && ((JArray)node.Parent!).Count == 1) node = node.Parent!.Parent!.Parent!;
            if (node == root) return null;
            node.Remove();
            return root;
        }

        private static JObject At(JObject root, string place) =>
            Step().Matches(place).Aggregate(root, (node, step) =>
                (JObject)node[step.Groups[1].Value]![int.Parse(step.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)]!);
    }
}
