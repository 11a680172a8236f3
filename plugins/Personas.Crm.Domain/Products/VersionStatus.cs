namespace Personas.Crm.Domain.Products;

/// <summary>Where a version of a product stands.</summary>
public enum VersionStatus
{
    /// <summary>It can be changed; nobody is offered it.</summary>
    Draft,

    /// <summary>It is submitted: frozen until somebody approves or returns it.</summary>
    InApproval,

    /// <summary>It never changes again, and waits for its first day.</summary>
    Approved,

    /// <summary>It is what the product is today.</summary>
    Current,

    /// <summary>A later version took its place; quotes still refer to it.</summary>
    Superseded,

    /// <summary>It is offered no more, and nothing took its place.</summary>
    Retired,
}
