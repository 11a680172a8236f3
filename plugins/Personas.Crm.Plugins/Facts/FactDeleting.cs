using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>A fact is about to be deleted: not while something uses it. A segment takes its private facts along.</summary>
public sealed class FactDeleting : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var fact = FactDeletingPreImage.Of(turn.Context);
        if (fact?.Key is null || (fact.SegmentId is not null && IsPartOfSegmentDeletion(turn.Context))) return;
        turn.RequireReadable();
        Uses.RefuseIfUsed(turn, $"Fact '{fact.Key}'", "be deleted", service => Uses.OfFact(service, fact.Key));
    }

    private static bool IsPartOfSegmentDeletion(IPluginExecutionContext? context)
    {
        for (context = context?.ParentContext; context is not null; context = context.ParentContext)
            if (context.PrimaryEntityName == Tables.Segment.LogicalName && string.Equals(context.MessageName, "Delete", StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
