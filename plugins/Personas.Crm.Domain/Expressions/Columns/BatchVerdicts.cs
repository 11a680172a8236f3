using System.Linq;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>The verdicts on the customers of a batch. Immutable; stays right when the batch goes on.</summary>
public sealed class BatchVerdicts
{
    private readonly ColumnRules _rules;
    private readonly Bitmap _nobody;
    private readonly Bitmap[] _members;
    private readonly Bitmap[] _current;

    internal BatchVerdicts(ColumnRules rules, Bitmap nobody, Bitmap[] members, Bitmap[] current)
    {
        _rules = rules;
        _nobody = nobody;
        _members = members;
        _current = current;
    }

    /// <summary>The customers who belong to a segment, by their numbers in the batch.</summary>
    public Bitmap Members(Segment segment) => _members[_rules.PositionOf(segment)];

    /// <summary>The customers who belong to a segment and are not in it yet.</summary>
    public Bitmap Entering(Segment segment) => Members(segment).Except(Current(segment));

    /// <summary>The customers who are in a segment and do not belong to it any more.</summary>
    public Bitmap Leaving(Segment segment) => Current(segment).Except(Members(segment));

    /// <summary>The customers who enter or leave any segment.</summary>
    public Bitmap Changing() =>
        _members.Select((members, i) => members.Differing(_current[i])).Aggregate(_nobody, (all, one) => all.Or(one));

    private Bitmap Current(Segment segment) => _current[_rules.PositionOf(segment)];
}
