using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// What the segments and audiences depend on that a price may ask for, by their keys, audiences as <see cref="AudienceKey"/> writes them. Two requests.
/// </summary>
internal static class MembershipNeeds
{
    /// <summary>Of all that are not retired: a draft of a version may build on drafts.</summary>
    public static IReadOnlyDictionary<string, Dependencies> Living(IOrganizationService service) =>
        ByKey(SegmentStore.Living(service), AudienceStore.Living(service));

    /// <summary>Of the published ones.</summary>
    public static IReadOnlyDictionary<string, Dependencies> Published(IOrganizationService service) =>
        ByKey(SegmentStore.Published(service), AudienceStore.Living(service).Where(audience => audience.Status == AudienceStatus.Published));

    private static Dictionary<string, Dependencies> ByKey(IEnumerable<StoredSegment> segments, IEnumerable<StoredAudience> audiences)
    {
        var found = new Dictionary<string, Dependencies>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in segments) found[segment.Key] = segment.DependsOn ?? Dependencies.None;
        foreach (var audience in audiences) found[AudienceKey.Of(audience.Key)] = audience.DependsOn ?? Dependencies.None;
        return found;
    }
}
