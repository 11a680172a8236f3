using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>One thing that would have to be otherwise.</summary>
/// <param name="Place">The condition that asks for it; the first one when several do.</param>
/// <param name="Fact">The fact's key; the key of the segment for a membership; the table for a related row.</param>
/// <param name="Found">The value found, as JSON; the number of rows for a test of related rows.</param>
/// <param name="To">The value that would suffice and is nearest, as JSON; for a related row its columns, or null for no such row.</param>
/// <param name="Words">It in words: "if monthly income were 5,000.01 or more instead of 4,200".</param>
/// <param name="Overrides">It as what is to be supposed: see <see cref="Segments.FactOverrides"/>.</param>
public sealed record Change(string Place, string Fact, JToken Found, JToken To, string Words, JObject Overrides)
{
    /// <summary>The change with the keys place, fact, found, to, words and overrides.</summary>
    public JObject ToToken() => new()
    {
        ["place"] = Place,
        ["fact"] = Fact,
        ["found"] = Found,
        ["to"] = To,
        ["words"] = Words,
        ["overrides"] = Overrides,
    };
}
