using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Approval;

/// <summary>What the conditions of versions speak of: facts, segments and audiences as they are now, whoever asks.</summary>
internal sealed class PricingRules
{
    private PricingRules(
        IReadOnlyList<FactText> facts, IReadOnlyList<StoredSegment> segments, IReadOnlyList<StoredAudience> audiences, Moment moment, ExchangeRates rates)
    {
        Facts = facts;
        Segments = segments;
        Audiences = audiences;
        Moment = moment;
        Rates = rates;
    }

    /// <summary>The active facts.</summary>
    public IReadOnlyList<FactText> Facts { get; }

    /// <summary>The published segments.</summary>
    public IReadOnlyList<StoredSegment> Segments { get; }

    /// <summary>The audiences that are not retired.</summary>
    public IReadOnlyList<StoredAudience> Audiences { get; }

    /// <summary>The instant of the call as the organisation sees it.</summary>
    public Moment Moment { get; }

    /// <summary>What currencies are worth.</summary>
    public ExchangeRates Rates { get; }

    /// <summary>Reads them.</summary>
    public static PricingRules Read(Turn turn)
    {
        var service = turn.Elevated(Elevation.Rules);
        return new PricingRules(FactStore.All(service), SegmentStore.Published(service).ToList(), AudienceStore.Living(service).ToList(),
            Settings.Read(service).At(turn.UtcNow), Currencies.Of(service));
    }

    /// <summary>Segments and audiences as rules through which a condition may use facts.</summary>
    public IReadOnlyList<SegmentText> Texts =>
    [
        .. Segments.Select(segment => segment.ToText()),
        .. Audiences.Where(audience => audience.Expression is not null).Select(audience =>
            new SegmentText(audience.Id, AudienceKey.Of(audience.Key), audience.Name, audience.CustomerTable, audience.Expression, audience.Dependencies)),
    ];

    /// <summary>What the tables have, as far as a version and these rules know it.</summary>
    public ISchema Schema(ProductVersion version) => new StoredSchema(MetadataSchema.Customers,
        [.. version.Dependencies, .. Facts.Select(fact => fact.Dependencies), .. Texts.Select(text => text.Dependencies)], Rates);

    /// <summary>The key under which a segment of a table is known, by its id.</summary>
    public IReadOnlyDictionary<Guid, string> KeysOf(string table) =>
        Segments.Where(segment => segment.CustomerTable == table).ToDictionary(segment => segment.Id, segment => segment.Key);
}
