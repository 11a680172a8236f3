using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class ValueCodeTests
{
    [TestMethod]
    public void Letters_are_folded_exactly_as_comparisons_without_regard_to_case_do()
    {
        var letters = Enumerable.Range(1, char.MaxValue).Select(code => (char)code).Where(LetterNode.IsPlain).ToList();
        var apart = new HashSet<string>(letters.Select(letter => letter.ToString()), StringComparer.OrdinalIgnoreCase);
        var folded = letters.Select(LetterNode.Fold).Distinct().Count();
        Assert.AreEqual(apart.Count, folded);
        foreach (var letter in letters)
            Assert.IsTrue(string.Equals(letter.ToString(), LetterNode.Fold(letter).ToString(), StringComparison.OrdinalIgnoreCase), $"U+{(int)letter:X4}");
    }

    [TestMethod]
    [DataRow("Text1", "text1")]
    [DataRow("text12", "text12")]
    [DataRow("text123", "text12…")]
    [DataRow("text", "…")]
    [DataRow("TEXT19", "text1…")]
    [DataRow("ÎNALT", "înalt")]
    [DataRow("", "…")]
    public void Texts_have_the_code_of_the_text_or_of_the_longest_beginning(string found, string like)
    {
        var code = new TextCode(["text1", "text12", "înalt"], ["text1", "text12", string.Empty]);
        var samples = new Dictionary<string, FactValue>
        {
            ["…"] = FactValue.OfText("zzz"),
            ["text1…"] = FactValue.OfText("text1zzz"),
            ["text12…"] = FactValue.OfText("text12zzz"),
        };
        var sample = samples.TryGetValue(like, out var known) ? known : FactValue.OfText(like);
        Assert.AreEqual(code.Of(in sample), code.Of(FactValue.OfText(found)));
        Assert.AreEqual(1 + 3 + 2 + 1, code.Samples.Count);
    }

    [TestMethod]
    public void Every_sample_has_its_own_code()
    {
        ValueCode[] codes =
        [
            new TextCode(["a", "ab", "b"], ["a", "abc"]),
            new StretchCode(ValueKind.Whole, [5, long.MinValue, -3, 1_000_000_000_000, 5, long.MaxValue, 6]),
            new StretchCode(ValueKind.Parts, []),
            ValueCode.By(ValueKind.Id, [FactValue.OfId(new Guid(1, 0, 0, new byte[8])), FactValue.OfId(Guid.Empty)]),
        ];
        foreach (var code in codes)
            for (var i = 0; i < code.Samples.Count; i++) Assert.AreEqual(i, code.Of(code.Samples[i]));
    }

    /// <summary>However the starts lie: few or many, evenly or in heaps, at both ends of all numbers.</summary>
    [TestMethod]
    public void The_code_of_a_number_is_how_many_stretches_have_begun_there()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var reach = 1L << random.Next(1, 62);
            var starts = Enumerable.Range(0, random.Next(0, 120)).Select(_ => random.NextInt64(random.Next(2) == 0 ? reach : 40) - (reach / 2)).ToList();
            long[] landmarks = round % 5 == 0 ? [.. starts, long.MaxValue, long.MinValue + 1] : [.. starts];
            var code = new StretchCode(ValueKind.Whole, landmarks);
            var asked = landmarks.SelectMany(start => new[] { start, start - 1, start == long.MaxValue ? start : start + 1 })
                .Concat([long.MinValue, long.MaxValue, 0, random.NextInt64()]);
            foreach (var value in asked)
                Assert.AreEqual(1 + landmarks.Distinct().Count(start => start <= value), code.Of(FactValue.OfWhole(value)), $"round {round}, {value}");
            Assert.AreEqual(0, code.Of(FactValue.Missing));
            Assert.AreEqual(-1, code.Of(FactValue.OfText("text")));
        }
    }

    [TestMethod]
    [DataRow("a\U00010428", "A\U00010400")]
    [DataRow("as", "aſ")]
    public void A_text_with_a_letter_whose_cases_are_special_has_no_code(string named, string found) =>
        Assert.AreEqual(-1, new TextCode([named], []).Of(FactValue.OfText(found)));

    [TestMethod]
    public void Landmarks_in_the_same_order_keep_their_meaning_wherever_they_are()
    {
        var arrangement = new Arrangement([30, 10, 10, 20]);
        CollectionAssert.AreEqual(new long[] { 11, 12, 40 }, arrangement.Starts([40, 11, 11, 12]));
        Assert.IsNull(arrangement.Starts([40, 11, 12, 13]), "two that were one");
        Assert.IsNull(arrangement.Starts([40, 11, 11, 41]), "another order");
        Assert.IsNull(arrangement.Starts([40, 11, 11, 11]), "one that was two");
        Assert.IsNull(arrangement.Starts([40, 11, 11]), "fewer");
    }
}
