namespace Personas.Crm.Domain.Products;

/// <summary>How the amounts of a product are rounded.</summary>
public enum RoundingKind
{
    /// <summary>To the nearest; a half goes away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest; a half goes to the even neighbour.</summary>
    HalfEven,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,
}
