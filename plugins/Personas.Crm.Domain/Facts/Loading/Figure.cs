namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>How an aggregate accumulates.</summary>
internal enum Figure
{
    Rows,
    Count,
    CountDistinct,
    Sum,
    Average,
    Least,
    Most,
    First,
    Last,
    DaysSinceLast,
}
