using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// Audiences of one table made ready to be evaluated, with the audiences that they build on, their lists, and the segments whose stored
/// memberships they ask for.
/// </summary>
internal sealed class ReadyAudiences
{
    private readonly IReadOnlyDictionary<Guid, string> _segments;
    private readonly DatedAudiences _audiences;
    private readonly CustomerData _data;

    private ReadyAudiences(DatedAudiences audiences, IReadOnlyDictionary<Guid, string> segments)
    {
        _audiences = audiences;
        _segments = segments;
        _data = new CustomerData(audiences.Rules.Rules.Needs);
    }

    /// <summary>Makes audiences ready. Rules and lists are read without regard to the caller: who is in an audience does not depend on who asks.</summary>
    /// <param name="turn">The call.</param>
    /// <param name="asked">The audiences, all about customers of one table; none when only segments are asked for.</param>
    /// <param name="table">The table of the customers.</param>
    /// <param name="utcNow">The instant at which they are evaluated.</param>
    /// <param name="alsoSegments">Segments to be found as well.</param>
    public static ReadyAudiences Of(
        Turn turn, IReadOnlyList<StoredAudience> asked, string table, DateTime utcNow, IReadOnlyCollection<StoredSegment>? alsoSegments = null)
    {
        var service = turn.Elevated(Elevation.Rules);
        var audiences = asked.Count == 0
            ? []
            : WithThoseBelow(asked, AudienceStore.Living(service).Where(audience => audience.CustomerTable == table).ToList());
        var facts = audiences.Any(audience => audience.Expression is not null) ? FactStore.All(service) : [];
        var segments = Segments(service, audiences, table, alsoSegments ?? []);
        var rules = AudienceRules.Compile(
            facts, table, audiences.Select(audience => audience.ToText()), segments.Values, MetadataSchema.Customers, Currencies.Of(service));
        foreach (var audience in asked)
            if (rules.ProblemsOf(audience.Key) is { Count: > 0 } problems) throw Refusal.For($"Audience '{audience.Key}'", "cannot be evaluated", problems);
        var lists = AudienceLists.Read(turn.Elevated(Elevation.Lists), table, audiences.Select(audience => audience.Id).ToList());
        var moment = audiences.Count == 0 ? Moment.InUtc(utcNow) : Settings.Read(service).At(utcNow);
        return new ReadyAudiences(rules.At(moment, audience => lists[audience.Id]), segments);
    }

    /// <summary>The audience with a key, as the caller may see it; a retired one has nobody.</summary>
    public static StoredAudience Find(Turn turn, string parameter, string key)
    {
        var audience = AudienceStore.Find(turn.AsCaller, key) ?? throw new Refusal($"{parameter}: there is no audience '{key}'. Write the key of an audience.");
        return audience.Status == AudienceStatus.Retired
            ? throw new Refusal($"{parameter}: the audience '{audience.Key}' is retired and has nobody. Publish it again, or write the key of another.")
            : audience;
    }

    /// <summary>The pages of the customers.</summary>
    public CustomerPages Pages(IOrganizationService service) => new(service, _audiences.Rules) { OnlyCounts = true, AsksForMemberships = _segments.Count > 0 };

    /// <summary>Where a customer is.</summary>
    public AudienceVerdicts Evaluate(LoadedCustomer customer)
    {
        customer.Fill(_data);
        var current = customer.Memberships.Where(membership => membership.IsMember && _segments.ContainsKey(membership.SegmentId));
        return _audiences.Evaluate(customer.Row.Id, _data, current.Select(membership => _segments[membership.SegmentId]));
    }

    private static List<StoredAudience> WithThoseBelow(IReadOnlyList<StoredAudience> asked, IReadOnlyCollection<StoredAudience> living)
    {
        var found = asked.ToDictionary(audience => audience.Key, StringComparer.OrdinalIgnoreCase);
        var next = new Queue<StoredAudience>(found.Values);
        while (next.Count > 0)
            foreach (var key in (next.Dequeue().DependsOn?.Segments ?? []).Where(AudienceKey.Is).Select(AudienceKey.Without))
            {
                if (found.ContainsKey(key) || living.FirstOrDefault(audience => IsSame(audience.Key, key)) is not { } below) continue;
                found.Add(key, below);
                next.Enqueue(below);
            }

        return found.Values.ToList();
    }

    private static Dictionary<Guid, string> Segments(
        IOrganizationService service, IReadOnlyList<StoredAudience> audiences, string table, IReadOnlyCollection<StoredSegment> also)
    {
        var keys = audiences.SelectMany(audience => audience.DependsOn?.Segments ?? []).Where(key => !AudienceKey.Is(key)).ToList();
        var asked = keys.Count == 0
            ? []
            : SegmentStore.Published(service).Where(segment => segment.CustomerTable == table && keys.Exists(key => IsSame(key, segment.Key)));
        return asked.Concat(also).GroupBy(segment => segment.Id).ToDictionary(same => same.Key, same => same.First().Key);
    }

    private static bool IsSame(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
