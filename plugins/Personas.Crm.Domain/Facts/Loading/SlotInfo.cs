using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>How one slot is filled.</summary>
internal sealed class SlotInfo(FactType type, FactValue standIn)
{
    public FactType Type => type;

    /// <summary>What stands in for a missing value.</summary>
    public FactValue Default => standIn;

    public bool IsColumn { get; init; }

    /// <summary>The parent row the column is of; -1 for the customer.</summary>
    public int Parent { get; init; }

    public int Column { get; init; }

    /// <summary>The name of the caller's value that the slot holds; null for what the customer's rows tell.</summary>
    public string? Request { get; init; }

    /// <summary>How the slot is computed of others; null when it is filled from rows.</summary>
    public SlotFunction? Function { get; init; }

    /// <summary>How the value moves from day to day; null when it does not.</summary>
    public DerivedClock? Clock => Function as DerivedClock;

    /// <summary>The rows it is a figure of; null when it is none.</summary>
    public RowSource? Rows { get; init; }

    /// <summary>Whether time alone can change the value in other ways than a clock says.</summary>
    public bool Changes { get; init; }
}
