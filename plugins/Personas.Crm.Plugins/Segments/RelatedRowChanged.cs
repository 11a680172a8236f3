using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A row that belongs to customers was created, changed or deleted. The images carry just the lookups by which rules reach it, so the
/// customers in them are the ones concerned: when a row moves, the one it left and the one it came to.
/// </summary>
public sealed class RelatedRowChanged : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var images = turn.Context.PreEntityImages.Values.Concat(turn.Context.PostEntityImages.Values);
        CustomerEvents.Evaluate(turn, images.SelectMany(Customers).GroupBy(customer => customer.Id).Select(same => same.First()));
    }

    private static IEnumerable<EntityReference> Customers(Entity image) =>
        image.Attributes.Values.OfType<EntityReference>().Where(reference => MetadataSchema.Customers.Contains(reference.LogicalName, StringComparer.Ordinal));
}
