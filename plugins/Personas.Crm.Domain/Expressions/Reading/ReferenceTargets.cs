using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Where references lead.</summary>
public static class ReferenceTargets
{
    /// <summary>The tables that a subject of type reference can point to; empty when that is not known.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="customerTable">The table of the customers, to whom facts belong.</param>
    /// <param name="schema">The tables.</param>
    public static IReadOnlyList<string> Of(Subject subject, string customerTable, ISchema schema) => subject switch
    {
        ColumnSubject column => schema.Targets(column.Table, column.Column),
        FactSubject { Fact.Definition: ColumnDefinition { Path.Count: 0 } column } => schema.Targets(customerTable, column.Column),
        FactSubject { Fact.Definition: ColumnDefinition column } => schema.Targets(column.Path[column.Path.Count - 1].Table, column.Column),
        FactSubject { Fact.Definition: AggregateDefinition { Column: { } column } aggregate } => schema.Targets(aggregate.Table, column),
        _ => [],
    };
}
