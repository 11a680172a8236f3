using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>What a condition is about: a fact of the customer, or a column of a related row.</summary>
public abstract record Subject
{
    /// <summary>The name in the expression.</summary>
    public abstract string Key { get; }

    /// <summary>The name for people.</summary>
    public abstract string Name { get; }

    /// <summary>The type, which decides the operators that apply.</summary>
    public abstract FactType Type { get; }

    /// <summary>The labels of its options, when it is a choice.</summary>
    public abstract IReadOnlyDictionary<int, string> Labels { get; }
}

/// <summary>A fact of the customer.</summary>
/// <param name="Fact">The fact.</param>
public sealed record FactSubject(Fact Fact) : Subject
{
    /// <inheritdoc/>
    public override string Key => Fact.Key;

    /// <inheritdoc/>
    public override string Name => Fact.Name;

    /// <inheritdoc/>
    public override FactType Type => Fact.Type;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string> Labels => Fact.Labels;
}

/// <summary>A column of a related row.</summary>
/// <param name="Table">The row's table.</param>
/// <param name="Column">The column's logical name.</param>
/// <param name="ColumnType">The column's type.</param>
/// <param name="Options">The labels of its options, when it is a choice.</param>
public sealed record ColumnSubject(string Table, string Column, FactType ColumnType, IReadOnlyDictionary<int, string> Options) : Subject
{
    /// <inheritdoc/>
    public override string Key => Column;

    /// <inheritdoc/>
    public override string Name => Column;

    /// <inheritdoc/>
    public override FactType Type => ColumnType;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string> Labels => Options;
}
