namespace Personas.Crm.Domain.Products;

/// <summary>How the instalments of a product come about.</summary>
public enum RepaymentKind
{
    /// <summary>They are equal; the share of interest falls.</summary>
    Annuity,

    /// <summary>Each repays the same part of the debt, plus interest.</summary>
    EqualPrincipal,

    /// <summary>They are of interest only; the last one repays everything.</summary>
    Bullet,
}
