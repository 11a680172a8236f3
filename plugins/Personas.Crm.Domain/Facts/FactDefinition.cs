using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Facts;

/// <summary>How a fact gets its value; one type per kind.</summary>
public abstract record FactDefinition;

/// <summary>One lookup on the way to a column.</summary>
/// <param name="Lookup">The lookup column.</param>
/// <param name="Table">The table it is followed to.</param>
public sealed record PathStep(string Lookup, string Table)
{
    /// <summary>The step as definitions write it.</summary>
    public override string ToString() => $"{Lookup}:{Table}";
}

/// <summary>A column of the customer (empty path) or of a row up to three lookups away.</summary>
/// <param name="Path">The lookups to follow, from the customer.</param>
/// <param name="Column">The column of the last row.</param>
public sealed record ColumnDefinition(IReadOnlyList<PathStep> Path, string Column) : FactDefinition
{
    /// <summary>The path as one text, empty for the customer itself; equal paths have equal texts.</summary>
    public string PathText => string.Join("/", Path.Select(step => step.ToString()));
}

/// <summary>A figure over the customer's related rows.</summary>
/// <param name="Table">The related table.</param>
/// <param name="Via">Its lookup to the customer.</param>
/// <param name="Function">What is computed.</param>
/// <param name="Column">The column it is computed of; null for a plain count.</param>
/// <param name="By">The date column that orders the rows; null where the function needs no order.</param>
/// <param name="Where">The rows that count; null for all.</param>
/// <param name="Window">A condition on a date column that the rows must also meet; null for all time.</param>
public record AggregateDefinition(
    string Table, string Via, AggregateFunction Function, string? Column, string? By, Node? Where, Condition? Window) : FactDefinition;

/// <summary>Whether the customer is in a segment, or in an audience.</summary>
/// <param name="Segment">The segment's key; of an audience what <see cref="Audiences.AudienceKey.Of"/> makes of its key.</param>
public sealed record MembershipDefinition(string Segment) : FactDefinition
{
    /// <summary>Whether it is an audience. Those have no stored memberships, so that only audiences can ask for them.</summary>
    public bool IsAudience => Audiences.AudienceKey.Is(Segment);
}

/// <summary>A value supplied by the caller of a decision.</summary>
/// <param name="Name">The name in the request.</param>
public sealed record RequestDefinition(string Name) : FactDefinition;

/// <summary>A score: a column of the customer's profile, read as the figure over the one row that it is.</summary>
/// <param name="Score">The column.</param>
public sealed record ScoreDefinition(string Score)
    : AggregateDefinition(Facts.Score.Table, Facts.Score.Via, AggregateFunction.Named("last")!, Score, Facts.Score.ScoredOn, null, null);
