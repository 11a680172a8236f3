using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>
/// When rows leave their windows: in the order of their dates, so that the earliest and the latest row of a window say it all.
/// </summary>
internal sealed class WindowFlips(RelatedFigures figures, ClassPass rows) : RowFlips
{
    private long[]? _first;

    public override long First(int predicate, Evaluation customer)
    {
        var bit = figures.Masks.Bits[predicate];
        _first ??= new long[figures.Predicates.Length];
        return _first[bit] > 0 ? _first[bit] : _first[bit] = Flip(bit, rows.Earliest(bit), customer);
    }

    public override long Last(int predicate, Evaluation customer)
    {
        var bit = figures.Masks.Bits[predicate];
        return Flip(bit, rows.Latest(bit), customer);
    }

    private long Flip(int bit, long? date, Evaluation customer) => date is { } at ? figures.Predicates[bit].Window!.NextFlip(at, customer) : Edge.Never;
}
