using System;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>
/// Customers from one id to another. Which id comes before which is left to the database, by which ids are sorted and compared: SQL Server looks
/// at their last six bytes first, others at the first. Nothing here compares two ids.
/// </summary>
/// <param name="From">The first customer; null for the beginning.</param>
/// <param name="To">The customer at which the range ends, itself left out; null for the end.</param>
internal sealed record CustomerRange(Guid? From, Guid? To)
{
    /// <summary>All customers.</summary>
    public static readonly CustomerRange All = new(null, null);

    /// <summary>Whether it holds all customers.</summary>
    public bool IsAll => From is null && To is null;

    /// <summary>Reads what a run keeps.</summary>
    public static CustomerRange Read(string? from, string? to) => new(Id("From", from), Id("To", to));

    /// <summary>Leaves only the customers of the range in a query about them.</summary>
    /// <param name="query">A query.</param>
    /// <param name="id">The column of the customers' ids.</param>
    public void Restrict(QueryExpression query, string id)
    {
        if (From is { } from) query.Criteria.AddCondition(id, ConditionOperator.GreaterEqual, from);
        if (To is { } to) query.Criteria.AddCondition(id, ConditionOperator.LessThan, to);
    }

    /// <summary>An end of the range as a run keeps it.</summary>
    public static string? Text(Guid? end) => end?.ToString("D");

    private static Guid? Id(string end, string? text)
    {
        if (text is null) return null;
        return Guid.TryParse(text, out var id)
            ? id
            : throw new Refusal($"{end}: the run says '{text}', which is no id of a customer. Correct the run, or empty it.");
    }
}
