using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads whom people put into audiences, and whom they keep out: the pairs of the N:N relationships.</summary>
internal static class AudienceLists
{
    /// <summary>The lists of audiences about customers of one table, by audience: one request for each kind and each five thousand customers on it.</summary>
    public static IReadOnlyDictionary<Guid, StaticList> Read(IOrganizationService service, string table, IReadOnlyList<Guid> audiences)
    {
        var isContact = table == Contact.LogicalName;
        var always = Pairs(service, isContact ? Relationships.AudienceIncludecontact : Relationships.AudienceIncludeaccount, table, audiences);
        var never = Pairs(service, isContact ? Relationships.AudienceExcludecontact : Relationships.AudienceExcludeaccount, table, audiences);
        return audiences.ToDictionary(
            audience => audience,
            audience => new StaticList(new HashSet<Guid>(always[audience]), new HashSet<Guid>(never[audience])));
    }

    private static ILookup<Guid, Guid> Pairs(IOrganizationService service, string pairs, string table, IReadOnlyList<Guid> audiences)
    {
        var customer = table + "id";
        QueryExpression Query() => new(pairs) { ColumnSet = new ColumnSet(Audience.AudienceId, customer) };
        return service.AllOf(Query, Audience.AudienceId, audiences)
            .ToLookup(pair => pair.GetAttributeValue<Guid>(Audience.AudienceId), pair => pair.GetAttributeValue<Guid>(customer));
    }
}
