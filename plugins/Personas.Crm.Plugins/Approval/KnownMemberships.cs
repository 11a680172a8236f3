using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Plugins.Audiences;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Approval;

/// <summary>Where customers are: in the segments of their table, as stored, and in the audiences that versions ask for, as found now.</summary>
internal sealed class KnownMemberships
{
    private readonly IReadOnlyDictionary<Guid, string> _segments;
    private readonly IReadOnlyList<string> _audiences;
    private readonly ReadyAudiences? _ready;

    private KnownMemberships(IReadOnlyDictionary<Guid, string> segments, IReadOnlyList<string> audiences, ReadyAudiences? ready)
    {
        _segments = segments;
        _audiences = audiences;
        _ready = ready;
    }

    /// <summary>Makes them ready.</summary>
    /// <param name="turn">The call.</param>
    /// <param name="rules">The segments and audiences.</param>
    /// <param name="table">The table of the customers.</param>
    /// <param name="asked">The memberships that conditions ask for, audiences as <see cref="AudienceKey"/> writes them.</param>
    public static KnownMemberships Of(Turn turn, PricingRules rules, string table, IEnumerable<string> asked)
    {
        var keys = new HashSet<string>(asked.Where(AudienceKey.Is).Select(AudienceKey.Without), StringComparer.OrdinalIgnoreCase);
        var audiences = rules.Audiences.Where(audience => keys.Contains(audience.Key) && audience.CustomerTable == table).ToList();
        return new KnownMemberships(rules.KeysOf(table), audiences.Select(audience => audience.Key).ToList(),
            audiences.Count == 0 ? null : ReadyAudiences.Of(turn, audiences, table, turn.UtcNow));
    }

    /// <summary>The pages of the customers that audiences need; null when none is asked for.</summary>
    public CustomerPages? Pages(IOrganizationService service) => _ready?.Pages(service);

    /// <summary>The segments that a customer is in.</summary>
    public IReadOnlyCollection<string> Segments(LoadedCustomer customer) => customer.Memberships
        .Where(membership => membership.IsMember && _segments.ContainsKey(membership.SegmentId)).Select(membership => _segments[membership.SegmentId]).ToList();

    /// <summary>The audiences that a customer is in, as conditions call them.</summary>
    public IEnumerable<string> Audiences(LoadedCustomer customer)
    {
        if (_ready is null) return [];
        var found = _ready.Evaluate(customer);
        return _audiences.Where(key => found.Holds(AudienceKey.Of(key))).Select(AudienceKey.Of);
    }
}
