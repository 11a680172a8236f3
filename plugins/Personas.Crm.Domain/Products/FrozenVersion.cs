using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products;

/// <summary>
/// A version as it was submitted, together with the facts that its conditions use, as these were defined then: what was approved stays what it
/// was when a fact is defined anew.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Facts">The facts that it uses, directly and through other facts.</param>
public sealed record FrozenVersion(ProductVersion Version, IReadOnlyList<FactText> Facts)
{
    /// <summary>The version with those of all facts that it uses.</summary>
    /// <param name="version">The version.</param>
    /// <param name="facts">All stored facts.</param>
    public static FrozenVersion Of(ProductVersion version, IEnumerable<FactText> facts)
    {
        var used = new HashSet<string>(version.Dependencies.SelectMany(text => Dependencies.Read(text).Facts), StringComparer.OrdinalIgnoreCase);
        used.UnionWith(version.Factors.Select(factor => factor.Fact));
        var known = facts.ToList();
        foreach (var fact in known.Where(fact => used.Contains(fact.Key) && fact.Dependencies is not null).ToList())
            used.UnionWith(Dependencies.Read(fact.Dependencies!).Facts);
        return new FrozenVersion(
            VersionJson.Ordered(version), known.Where(fact => used.Contains(fact.Key)).OrderBy(fact => fact.Key, StringComparer.Ordinal).ToList());
    }

    /// <summary>The keys of the segments, and of the audiences as <see cref="Audiences.AudienceKey"/> writes them, that conditions ask for.</summary>
    public IReadOnlyList<string> Memberships() => Version.Dependencies.SelectMany(text => Dependencies.Read(text).Segments)
        .Concat(Facts.Where(fact => fact.Dependencies is not null).SelectMany(fact => Dependencies.Read(fact.Dependencies!).Segments))
        .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(key => key, StringComparer.Ordinal).ToList();

    /// <summary>What the tables have, as far as the version asks for it.</summary>
    /// <param name="customerTables">The tables whose rows are customers.</param>
    /// <param name="rates">What currencies are worth.</param>
    public ISchema Schema(IReadOnlyList<string> customerTables, ExchangeRates rates) =>
        new StoredSchema(customerTables, [.. Version.Dependencies, .. Facts.Select(fact => fact.Dependencies)], rates);

    /// <summary>All of it as JSON.</summary>
    public string ToJson() => CanonicalJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Reading<FrozenVersion> Read(string? json) => CanonicalJson.Read<FrozenVersion>(json, "content of the version");
}
