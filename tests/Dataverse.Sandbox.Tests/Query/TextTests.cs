using System.Linq;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Text: no regard to case, in every language alike; patterns with sets.</summary>
[TestClass]
public sealed class TextTests
{
    [TestMethod]
    [DataRow("eq", "ADA LOVELACE", "Ada Lovelace")]
    [DataRow("ne", "ada lovelace", "100%_[x]|istanbul|ısı|𝒜da")]
    [DataRow("like", "%love%", "Ada Lovelace")]
    [DataRow("like", "a_a %", "Ada Lovelace")]
    [DataRow("like", "[aĂ]da%", "Ada Lovelace")]
    [DataRow("like", "[A-C]%", "Ada Lovelace")]
    [DataRow("like", "[^0-9ai]%", "ısı|𝒜da")]
    [DataRow("like", "_da", "")]
    [DataRow("like", "__da", "𝒜da")]
    [DataRow("like", "100[%][_][[]x]", "100%_[x]")]
    [DataRow("not-like", "%a%", "100%_[x]|ısı")]
    [DataRow("begins-with", "100%_", "100%_[x]")]
    [DataRow("begins-with", "a_", "")]
    [DataRow("not-begin-with", "ADA", "100%_[x]|istanbul|ısı|𝒜da")]
    [DataRow("ends-with", "LACE", "Ada Lovelace")]
    [DataRow("not-end-with", "a", "100%_[x]|Ada Lovelace|istanbul|ısı")]
    [DataRow("eq", "ISTANBUL", "istanbul")]
    [DataRow("eq", "İSTANBUL", "")]
    [DataRow("eq", "ISI", "")]
    [DataRow("gt", "i", "istanbul|ısı|𝒜da")]
    [DataRow("in", "ISTANBUL", "istanbul")]
    public void Finds(string name, string value, string expected)
    {
        using var sample = new Sample();
        foreach (var text in new[] { "Ada Lovelace", "istanbul", "ısı", "100%_[x]", "𝒜da" }) sample.Add("contact", ("fullname", text));
        var found = sample.Where($"attribute='fullname' operator='{name}'><value>{value}</value></condition>");
        CollectionAssert.AreEquivalent(expected.Split('|', System.StringSplitOptions.RemoveEmptyEntries), found);
    }

    [TestMethod]
    public void A_pattern_of_many_wildcards_is_answered_at_once()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", new string('a', 4000)));
        Assert.IsEmpty(sample.Where($"attribute='fullname' operator='like' value='{string.Concat(Enumerable.Repeat("%a", 40))}b' />"));
    }
}
