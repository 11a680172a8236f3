using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// Somebody was put on a list of an audience or taken off it: size, share and instant speak of other lists and go, and a count in progress ends.
/// Sees every pair of rows that anybody relates, and asks for nothing unless it is one of a list.
/// </summary>
public sealed class AudienceListChanged : EventPlugin
{
    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        Relationships.AudienceIncludecontact, Relationships.AudienceIncludeaccount,
        Relationships.AudienceExcludecontact, Relationships.AudienceExcludeaccount,
    };

    private protected override void Happened(Turn turn)
    {
        var inputs = turn.Context.InputParameters;
        if (!Lists.Contains(((Relationship)inputs["Relationship"]).SchemaName)) return;

        // Either side can be the target: a form of the customer has the lists as well.
        var rows = ((EntityReferenceCollection)inputs["RelatedEntities"]).Concat([(EntityReference)inputs["Target"]]);
        var audiences = rows.Where(row => row.LogicalName == Audience.LogicalName).Select(row => row.Id).Distinct().ToList();
        AudienceStore.ForgetSizes(turn.Elevated(Elevation.Sizes), audiences);
    }
}
