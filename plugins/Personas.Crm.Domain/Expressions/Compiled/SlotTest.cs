namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A condition that looks at one slot only. Immutable.</summary>
internal sealed class SlotTest
{
    private readonly int _dated;

    public SlotTest(int slot, ValueTest test) : this(slot, test, -1, false) { }

    private SlotTest(int slot, ValueTest? test, int dated, bool isSpan)
    {
        Slot = slot;
        Fixed = test;
        _dated = dated;
        IsSpan = isSpan;
        Key = test ?? (object)dated;
    }

    public int Slot { get; }

    /// <summary>The test; null when only a moment makes it definite.</summary>
    public ValueTest? Fixed { get; }

    /// <summary>Whether at every moment the test is one range of dates.</summary>
    public bool IsSpan { get; }

    /// <summary>What tells tests of one slot apart: conditions with the same key test the same.</summary>
    public object Key { get; }

    /// <summary>A test that a moment makes definite, by its number among those of <see cref="DatedTests"/>.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="test">The number.</param>
    /// <param name="isSpan">Whether it is one range of dates at every moment.</param>
    public static SlotTest Dated(int slot, int test, bool isSpan) => new(slot, null, test, isSpan);

    /// <summary>The test at the moment of an evaluation.</summary>
    public ValueTest At(ValueTest[] dated) => Fixed ?? dated[_dated];
}
