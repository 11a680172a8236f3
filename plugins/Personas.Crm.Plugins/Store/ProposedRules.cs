using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>Rules as they would be in force: what is stored, with changes that are not.</summary>
/// <param name="Facts">All facts.</param>
/// <param name="Segments">The segments that would be published.</param>
/// <param name="Schema">The tables that facts and segments look at.</param>
internal sealed record ProposedRules(IReadOnlyList<FactText> Facts, IReadOnlyList<SegmentText> Segments, ISchema Schema)
{
    /// <summary>Rules that were saved, or checked to be saved: they bring along what is to be known of the tables.</summary>
    public static ProposedRules Checked(IReadOnlyList<FactText> facts, IReadOnlyList<SegmentText> segments, ExchangeRates rates)
    {
        IEnumerable<string?> dependencies = [.. facts.Select(fact => fact.Dependencies), .. segments.Select(segment => segment.Dependencies)];
        return new ProposedRules(facts, segments, new StoredSchema(MetadataSchema.Customers, dependencies, rates));
    }

    /// <summary>The published rules: two requests, and one more when they name currencies.</summary>
    public static ProposedRules Published(Turn turn)
    {
        var service = turn.Elevated(Elevation.Rules);
        return Checked(FactStore.All(service), SegmentStore.Published(service).Select(segment => segment.ToText()).ToList(), Currencies.Of(service));
    }

    /// <summary>What would be in force if every draft were published: two requests, and one for each table.</summary>
    public static ProposedRules Drafted(Turn turn)
    {
        var service = turn.Elevated(Elevation.Rules);
        var segments = SegmentStore.Living(service).Select(segment => segment.ToDraftText()).Where(segment => segment.Expression is not null);
        return new ProposedRules(FactStore.All(service), segments.ToList(), new MetadataSchema(turn.Elevated(Elevation.Metadata)));
    }

    /// <summary>The rules, compiled. A rule that cannot be is among the broken ones.</summary>
    public RuleSet Compile() => RuleSet.Compile(Facts, Segments, Schema);
}
