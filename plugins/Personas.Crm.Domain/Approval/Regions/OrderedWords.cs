using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Tells of stretches of an ordered fact.</summary>
/// <param name="Name">What the fact is called within a sentence.</param>
/// <param name="Type">Its type.</param>
/// <param name="Unit">What stands behind a value, such as " months"; empty for nothing.</param>
/// <param name="Fact">The fact; null when it is an amount or a term that no fact stands for.</param>
internal sealed record OrderedWords(string Name, FactType Type, string Unit, Fact? Fact)
{
    private static readonly IReadOnlyDictionary<int, string> NoLabels = new Dictionary<int, string>();

    /// <summary>A stretch as a clause: "income is exactly 5,000", "age is from 30 to 45", "income is more than 5,000".</summary>
    public string Between(long first, long last, Grid grid)
    {
        if (first == last) return $"{Name} is exactly {Value(grid.Value(first))}";

        // The limits of what can be asked for need no words.
        var isOpenBelow = first <= grid.FirstFrom(grid.Least);
        var isOpenAbove = last >= grid.LastTo(grid.Most);
        if (isOpenBelow) return isOpenAbove ? $"{Name} is anything" : $"{Name} is {UpTo(last, grid)}";
        if (isOpenAbove) return $"{Name} is {From(first, grid)}";
        return IsPlain(first, grid) && IsPlain(last, grid)
            ? $"{Name} is from {Wording.Value(grid.Value(first), Type, NoLabels)} to {Value(grid.Value(last))}"
            : $"{Name} is {From(first, grid)} and {UpTo(last, grid)}";
    }

    /// <summary>A value as a clause.</summary>
    public string Of(in FactValue value) => value.IsMissing ? $"{Name} is not known" : $"{Name} is {Value(in value)}";

    // A cent above a round amount is told as more than the amount.
    private string From(long first, Grid grid) => IsPlain(first, grid)
        ? $"at least {Value(grid.Value(first))}"
        : $"more than {Value(grid.Value(first - grid.Step))}";

    private string UpTo(long last, Grid grid) => IsPlain(last, grid)
        ? $"at most {Value(grid.Value(last))}"
        : $"less than {Value(grid.Value(last + grid.Step))}";

    private bool IsPlain(long position, Grid grid) =>
        Type is not (FactType.Money or FactType.Decimal) || position == grid.Least
            || (Tail(position + grid.Step, grid) != 0 && Tail(position - grid.Step, grid) != 0);

    private static long Tail(long position, Grid grid) => position % (grid.Step * 10);

    private string Value(in FactValue value) => Wording.Value(in value, Type, NoLabels) + Unit;
}
