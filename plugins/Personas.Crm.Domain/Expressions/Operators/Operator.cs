using System;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>One row of the table of operators: what it is called, takes, applies to, tests and says. Its name is FetchXML's own.</summary>
public sealed class Operator
{
    private readonly Func<Operand, Moment?, ValueTest> _test;
    private readonly bool _needsMoment;

    internal Operator(string name, Takes takes, Types types, string words, Func<Operand, Moment?, ValueTest> test, bool needsMoment = false)
    {
        Name = name;
        Takes = takes;
        Types = types;
        Words = words;
        _test = test;
        _needsMoment = needsMoment;
    }

    internal Operator(string name, Takes takes, string words, DateSpan span, Types types = Types.Dates)
        : this(name, takes, types, words, (operand, moment) => span.At(operand, moment!), needsMoment: true) => Span = span;

    /// <summary>The name in expressions and in FetchXML.</summary>
    public string Name { get; }

    /// <summary>What it is written with.</summary>
    public Takes Takes { get; }

    /// <summary>What it says between a name and its values: <c>{0}</c> stands for the first value, <c>{*}</c> for all.</summary>
    public string Words { get; }

    /// <summary>The operator that holds exactly when this one does not; null when FetchXML has none.</summary>
    public Operator? Opposite { get; private set; }

    /// <summary>Whether it holds for a missing value, as every negative operator does.</summary>
    public bool HoldsOnMissing { get; private set; }

    /// <summary>Whether two facts can be compared with it.</summary>
    public bool ComparesFacts { get; internal init; }

    /// <summary>
    /// Why segments cannot have it, though an expression that somebody asks about now can: it depends on who asks, or on a hierarchy.
    /// Null for operators that every expression can have.
    /// </summary>
    public string? OnlyAsked { get; internal init; }

    /// <summary>Whether it looks at a hierarchy, so that the rows it names must be known with theirs.</summary>
    public bool AsksHierarchy { get; internal init; }

    /// <summary>Whether its text is a pattern with wildcards.</summary>
    public bool TakesWildcards { get; internal init; }

    internal Types Types { get; }

    /// <summary>The range of dates it tests, when it does.</summary>
    internal DateSpan? Span { get; }

    /// <summary>Whether the operator applies to values of a type.</summary>
    public bool AppliesTo(FactType type) => Types.Has(type);

    /// <summary>Whether the test depends on the moment or its zone.</summary>
    internal bool NeedsMoment(Operand operand) => _needsMoment || operand.HasLocal;

    internal ValueTest Test(Operand operand, Moment? moment) => _test(operand, moment);

    /// <summary>The negative of an operator: it holds whenever the other does not, so also on missing values.</summary>
    internal static Operator Not(string name, Operator positive, string words)
    {
        Func<Operand, Moment?, ValueTest> test = (operand, moment) => positive.Test(operand, moment).Not();
        var negative = new Operator(name, positive.Takes, positive.Types, words, test, positive._needsMoment)
        {
            ComparesFacts = positive.ComparesFacts,
            OnlyAsked = positive.OnlyAsked,
            AsksHierarchy = positive.AsksHierarchy,
            TakesWildcards = positive.TakesWildcards,
            Opposite = positive,
            HoldsOnMissing = !positive.HoldsOnMissing,
        };
        positive.Opposite ??= negative;
        return negative;
    }
}

/// <summary>A set of fact types.</summary>
[Flags]
internal enum Types
{
    None = 0,
    Booleans = 1 << (int)FactType.Boolean,
    Numbers = (1 << (int)FactType.Integer) | (1 << (int)FactType.Decimal) | (1 << (int)FactType.Money),
    Wholes = 1 << (int)FactType.Integer,
    Texts = 1 << (int)FactType.Text,
    Instants = 1 << (int)FactType.DateTime,
    Dates = Instants | (1 << (int)FactType.Date),
    Options = 1 << (int)FactType.Choice,
    Sets = 1 << (int)FactType.Choices,
    References = 1 << (int)FactType.Reference,
    Ordered = Numbers | Texts | Dates,
    Single = Booleans | Ordered | Options | References,
    All = Single | Sets,
}

/// <summary>Asks sets of types.</summary>
internal static class TypesExtensions
{
    public static bool Has(this Types types, FactType type) => ((int)types & (1 << (int)type)) != 0;
}
