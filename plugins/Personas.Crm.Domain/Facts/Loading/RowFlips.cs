using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>When the rows of one customer come and go by themselves. Found when somebody asks.</summary>
internal abstract class RowFlips
{
    /// <summary>The first instant (UTC ticks) at which a row may come or go.</summary>
    /// <param name="predicate">Which rows, by the index of the predicate.</param>
    /// <param name="customer">The evaluation of the customer.</param>
    public abstract long First(int predicate, Evaluation customer);

    /// <summary>The instant (UTC ticks) at which the last of the rows that are there now may have gone; the first one when there are none.</summary>
    /// <param name="predicate">Which rows, by the index of the predicate.</param>
    /// <param name="customer">The evaluation of the customer.</param>
    public abstract long Last(int predicate, Evaluation customer);
}
