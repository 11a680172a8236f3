using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Audiences;

/// <summary>Whom people put into an audience, and whom they keep out of it, whatever its rule says.</summary>
/// <param name="Always">Customers who are in it.</param>
/// <param name="Never">Customers who are not in it, also when they are among those who always are.</param>
public sealed record StaticList(ISet<Guid> Always, ISet<Guid> Never)
{
    /// <summary>Nobody.</summary>
    public static StaticList Empty { get; } = new(new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>Whether a customer is in or out by hand; null when the rule decides.</summary>
    public bool? Of(Guid customer) => Never.Contains(customer) ? false : Always.Contains(customer) ? true : null;
}
