using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>Where a navigation property leads.</summary>
internal enum NavigationKind
{
    /// <summary>By a lookup to one row.</summary>
    Parent,

    /// <summary>To the rows whose lookup points here.</summary>
    Children,

    /// <summary>To the rows associated through an intersect table.</summary>
    Peers,
}

/// <summary>A navigation property: one end of a relationship.</summary>
/// <param name="Name">Its name, in its own case.</param>
/// <param name="Source">Logical name of the table that has it.</param>
/// <param name="Target">Logical name of the table it leads to.</param>
/// <param name="Kind">How.</param>
internal sealed record Navigation(string Name, string Source, string Target, NavigationKind Kind)
{
    /// <summary>The relationship, unless it is N:N.</summary>
    public OneToMany? Link { get; init; }

    /// <summary>The N:N relationship.</summary>
    public ManyToMany? Intersect { get; init; }

    /// <summary>Schema name of the relationship.</summary>
    public string Relationship => Link?.Name ?? Intersect!.Name;

    /// <summary>Whether it leads to many rows.</summary>
    public bool IsCollection => Kind != NavigationKind.Parent;

    /// <summary>In the intersect table: the column with this side's id.</summary>
    public string NearColumn => Intersect!.FirstTable == Source ? Intersect.FirstColumn : Intersect.SecondColumn;

    /// <summary>In the intersect table: the column with the other side's id.</summary>
    public string FarColumn => Intersect!.FirstTable == Source ? Intersect.SecondColumn : Intersect.FirstColumn;
}
