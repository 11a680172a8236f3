using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>
/// Something that could be otherwise: a fact, a membership, a test of related rows, a column of a row. Facts that follow from one date or
/// number are one variable, that date or number, so that they never contradict each other.
/// </summary>
internal abstract class Variable(string key, FactType type, FactValue present, Moment moment)
{
    /// <summary>The name by which variables are told apart, and ordered where nothing else does.</summary>
    public string Key => key;

    public FactType Type => type;

    /// <summary>The value found.</summary>
    public FactValue Present => present;

    /// <summary>The labels of its options, when it is a choice.</summary>
    public virtual IReadOnlyDictionary<int, string> Labels { get; } = new Dictionary<int, string>();

    /// <summary>The value that meets all demands and is nearest to the one found; null when no value is known to.</summary>
    public Setting? Nearest(IReadOnlyList<Demand> demands)
    {
        if (Meets(demands, present)) return new Setting(present, 0, demands);
        return Values(demands).Where(value => IsPossible(value) && Meets(demands, value))
            .Select(value => new Setting(value, Distance.Between(type, in present, value, moment), demands))
            .OrderBy(setting => IsPartOfCent(setting.Value)).ThenBy(setting => setting.Distance).FirstOrDefault();
    }

    // More than 5,000 is 5,000.01 to people, though money is stored with four decimals.
    private bool IsPartOfCent(in FactValue value) => type == FactType.Money && value.Kind == ValueKind.Parts && value.AsWhole % (FactValue.Parts / 100) != 0;

    /// <summary>Whether a value meets all demands.</summary>
    public bool Meets(IEnumerable<Demand> demands, FactValue value) => demands.All(demand => demand.Meets(Seen(demand, value)));

    /// <summary>The value that a condition sees when the variable has a value.</summary>
    public virtual FactValue Seen(Demand demand, in FactValue value) => value;

    /// <summary>Whether the variable can have the value at all.</summary>
    protected virtual bool IsPossible(in FactValue value) => true;

    /// <summary>Values among which the nearest is looked for.</summary>
    protected virtual IEnumerable<FactValue> Values(IReadOnlyList<Demand> demands) => Candidates.Of(type, demands, present, Labels, moment);

    protected Moment Moment => moment;
}

/// <summary>A value of a variable.</summary>
/// <param name="Value">The value.</param>
/// <param name="Distance">How far it is from the one found; 0 for that one.</param>
/// <param name="Demands">What it meets.</param>
internal sealed record Setting(FactValue Value, double Distance, IReadOnlyList<Demand> Demands)
{
    public bool IsChange => Distance > 0;
}

/// <summary>A column of a related row that there is not yet.</summary>
internal sealed class ColumnVariable(ColumnSubject column, Moment moment) : Variable(column.Column, column.Type, FactValue.Missing, moment)
{
    public ColumnSubject Column => column;

    public override IReadOnlyDictionary<int, string> Labels => column.Labels;
}

/// <summary>Whether the customer is in another segment. How the customer would get there, that segment's own explanation says.</summary>
internal sealed class MembershipVariable(Fact fact, string segment, bool isMember, Moment moment)
    : Variable($"membership {segment}", FactType.Boolean, FactValue.OfTruth(isMember), moment)
{
    public Fact Fact => fact;

    public string Segment => segment;

    protected override bool IsPossible(in FactValue value) => !value.IsMissing;
}

/// <summary>Whether the customer has a related row that meets a condition. Tests of the same rows are one variable.</summary>
internal sealed class RowsVariable(RelatedTest test, int slot, long rows, Moment moment)
    : Variable($"rows {slot}", FactType.Boolean, FactValue.OfTruth(rows > 0), moment)
{
    public RelatedTest Test => test;

    public long Rows => rows;

    protected override bool IsPossible(in FactValue value) => !value.IsMissing;
}
