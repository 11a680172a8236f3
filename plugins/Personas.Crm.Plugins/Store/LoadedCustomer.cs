using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Plugins.Store;

/// <summary>Everything that was loaded of one customer.</summary>
/// <param name="Row">The customer's own columns.</param>
/// <param name="Memberships">The memberships, former ones included.</param>
/// <param name="DueId">The row that says when to look again; null when there is none yet.</param>
/// <param name="DueOn">When to look again; null for never.</param>
internal sealed record LoadedCustomer(Entity Row, IReadOnlyList<Membership> Memberships, Guid? DueId, DateTime? DueOn)
{
    /// <summary>Parent rows, in the order of the needs; null where a lookup is empty.</summary>
    public required IReadOnlyList<Func<string, object?>?> Parents { get; init; }

    /// <summary>Related rows, in the order of the needs.</summary>
    public required IReadOnlyList<IEnumerable<Entity>> Related { get; init; }

    /// <summary>The customer.</summary>
    public EntityReference Customer => new(Row.LogicalName, Row.Id);

    /// <summary>The row that holds a segment's membership, now or formerly; null when the customer never was in it.</summary>
    public Membership? In(Guid segment) => Memberships.FirstOrDefault(membership => membership.SegmentId == segment);

    /// <summary>Hands the rows to the domain.</summary>
    public void Fill(CustomerData data)
    {
        data.Clear();
        data.Read(column => PlainValue.Of(Row, column));
        for (var i = 0; i < Parents.Count; i++)
            if (Parents[i] is { } parent) data.ReadParent(data.Needs.Parents[i], parent);
        for (var i = 0; i < Related.Count; i++)
            foreach (var row in Related[i]) data.AddRelated(data.Needs.Related[i], column => PlainValue.Of(row, column));
    }

    /// <summary>Hands over the part that some of the rules need for which the rows were loaded together.</summary>
    /// <param name="data">The data of those rules.</param>
    /// <param name="loaded">The needs of all rules together.</param>
    public void Fill(CustomerData data, Needs loaded)
    {
        data.Clear();
        data.Read(column => PlainValue.Of(Row, column));
        for (var i = 0; i < loaded.Parents.Count; i++)
            if (Parents[i] is { } parent && data.Needs.Parents.FirstOrDefault(need => need.Way == loaded.Parents[i].Way) is { } own) data.ReadParent(own, parent);
        for (var i = 0; i < loaded.Related.Count; i++)
            if (data.Needs.Related.FirstOrDefault(need => need.Way == loaded.Related[i].Way) is { } own)
                foreach (var row in Related[i]) data.AddRelated(own, column => PlainValue.Of(row, column));
    }
}
