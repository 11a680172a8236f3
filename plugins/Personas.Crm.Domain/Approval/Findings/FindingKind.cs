namespace Personas.Crm.Domain.Approval.Findings;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>The product is offered, and no price item applies.</summary>
    Gap,

    /// <summary>Two price items of equal priority apply at once, so that nothing says which one prices.</summary>
    Overlap,

    /// <summary>A price item never prices.</summary>
    Unreachable,

    /// <summary>More of something costs the customer more: more income, worse rate.</summary>
    NonMonotonic,

    /// <summary>A price depends on what it may not depend on, or not without a reason.</summary>
    Fairness,

    /// <summary>Who may be offered the product: nobody, or nothing can be asked for.</summary>
    Availability,

    /// <summary>A row is wrong by itself: something is missing, negative, the wrong way round.</summary>
    Fault,

    /// <summary>A rate cannot be found, or makes an APR impossible.</summary>
    Rate,

    /// <summary>A commission or a premium that nobody pays.</summary>
    Charge,

    /// <summary>A discount that nobody ever gets.</summary>
    Discount,

    /// <summary>The factors of an insurance leave somebody out.</summary>
    Rating,

    /// <summary>A condition that cannot be read.</summary>
    Condition,

    /// <summary>The check ran out of its budget, so that it may have missed something.</summary>
    NotChecked,
}

/// <summary>What a finding means for an approval.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Whoever approves decides with open eyes.</summary>
    Warning,

    /// <summary>The version cannot be approved.</summary>
    Error,
}
