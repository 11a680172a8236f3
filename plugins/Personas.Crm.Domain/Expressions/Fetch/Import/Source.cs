using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>A table of a query: where the columns of a condition stand.</summary>
internal abstract class Source(string table)
{
    /// <summary>The table's logical name.</summary>
    public string Table { get; } = table;

    /// <summary>The related row that conditions are about; null when they are about the customer.</summary>
    public virtual RowSource? Row => null;

    /// <summary>What conditions may speak of.</summary>
    public abstract Scope Scope(ImportContext context);

    /// <summary>The name of a column in conditions; null with a problem added when it cannot be spoken of.</summary>
    public abstract string? Name(string column, string place, ImportContext context);

    /// <summary>The condition as a part of the whole.</summary>
    public virtual Term Term(Condition condition) => new Settled(condition);
}

/// <summary>The customer, or the one row at the end of a path of lookups: its columns are facts.</summary>
internal sealed class PathSource(string table, IReadOnlyList<PathStep> path) : Source(table)
{
    public IReadOnlyList<PathStep> Path { get; } = path;

    /// <summary>What the row must meet to be seen at all, because an outer link says so; null for nothing.</summary>
    public Node? Guard { get; set; }

    public override Scope Scope(ImportContext context) => new FactScope(context.Facts.Vocabulary);

    public override string? Name(string column, string place, ImportContext context) => context.Facts.Key(Path, column, place, context.Problems);

    public override Term Term(Condition condition)
    {
        var settled = base.Term(condition);
        if (Guard is null) return settled;
        var seen = Terms.And([new Settled(Guard), settled]);
        return condition.Operator.HoldsOnMissing ? Terms.Or([seen, new Settled(new Group(string.Empty, GroupKind.None, [Guard]))]) : seen;
    }
}

/// <summary>A row that points to the customer.</summary>
internal sealed class RowSource(string table, string via, string primaryId) : Source(table)
{
    /// <summary>The column of its id.</summary>
    public string PrimaryId { get; } = primaryId;

    /// <summary>Its lookup to the customer.</summary>
    public string Via { get; } = via;

    public override RowSource Row => this;

    public override Scope Scope(ImportContext context) => new RowScope(Table, context.Schema);

    public override string Name(string column, string place, ImportContext context) => column;

    public override Term Term(Condition condition) => new OfRow(this, condition);
}

/// <summary>The row behind a lookup of a related row: only which one it is can be asked, because the lookup says that.</summary>
internal sealed class BehindSource(string table, RowSource row, string lookup, string primaryId) : Source(table)
{
    public override RowSource Row => row;

    /// <summary>The related row's lookup.</summary>
    public string Lookup => lookup;

    public override Scope Scope(ImportContext context) => row.Scope(context);

    public override string? Name(string column, string place, ImportContext context)
    {
        if (column == primaryId) return lookup;
        context.Problems.Add(new Problem(place, $"'{column}' stands in '{Table}', behind a row of '{row.Table}'; expressions see one row behind the customer.",
            $"Ask for the id of the row in '{Table}', or for a column of '{row.Table}'."));
        return null;
    }

    public override Term Term(Condition condition) => new OfRow(row, condition);
}
