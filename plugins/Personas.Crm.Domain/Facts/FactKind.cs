namespace Personas.Crm.Domain.Facts;

/// <summary>Where a fact's value comes from.</summary>
public enum FactKind
{
    /// <summary>A column of the customer, or of a row reached by up to three lookups.</summary>
    Column,

    /// <summary>A function of another fact and of the moment.</summary>
    Derived,

    /// <summary>A figure over the customer's related rows.</summary>
    Aggregate,

    /// <summary>The result of a scoring model.</summary>
    Score,

    /// <summary>Whether the customer is in a segment.</summary>
    Membership,

    /// <summary>Supplied by the caller of a decision.</summary>
    Request,
}
