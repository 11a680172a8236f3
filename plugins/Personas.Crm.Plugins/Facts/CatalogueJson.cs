using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>The catalogue as JSON: names as expressions write them, words as people read them.</summary>
internal static class CatalogueJson
{
    private static readonly FactType[] Types = (FactType[])Enum.GetValues(typeof(FactType));

    /// <summary>The facts.</summary>
    public static string Facts(IEnumerable<FactRow> rows, FactCatalogue facts, MetadataSchema schema, string customerTable) =>
        JsonConvert.SerializeObject(rows.Select(row => Fact(row, facts.Find(row.Text.Key)!, schema, customerTable)));

    /// <summary>The operators.</summary>
    public static string Operators() => JsonConvert.SerializeObject(OperatorTable.All.Select(op => new
    {
        name = op.Name,
        takes = Name(op.Takes),
        types = Types.Where(op.AppliesTo).Select(type => Name(type)),
        words = op.Words,
    }));

    /// <summary>The tables whose rows belong to customers. Of a table's columns only those that expressions can test.</summary>
    public static string RelatedTables(MetadataSchema schema, string table) => JsonConvert.SerializeObject(schema.Related(table).Select(related => new
    {
        table = related.Table,
        via = related.Via,
        name = related.Name,
        columns = related.Columns.Select(column => new
        {
            name = column.Key,
            label = schema.ColumnName(related.Table, column.Key) ?? column.Key,
            type = Name(column.Value),
            options = Options(schema.Labels(related.Table, column.Key)),
            targets = schema.Targets(related.Table, column.Key),
        }),
    }));

    private static object Fact(FactRow row, Fact fact, MetadataSchema schema, string customerTable) => new
    {
        key = fact.Key,
        name = fact.Name,
        kind = Name(fact.Kind),
        type = Name(fact.Type),
        category = Name(fact.Use.Category),
        sensitivity = Name(fact.Use.Sensitivity),
        pricingUse = Name(fact.Use.Pricing),
        isToken = row.IsToken,
        tokenFormat = row.TokenFormat,
        @default = row.Text.Default,
        operators = OperatorTable.All.Where(op => op.AppliesTo(fact.Type)).Select(op => op.Name),
        options = Options(fact.Labels),
        table = Table(fact),
        targets = fact.Type == FactType.Reference ? ReferenceTargets.Of(new FactSubject(fact), customerTable, schema) : [],
        coverage = row.Coverage,
        description = row.Description,
        segment = fact.SegmentName,
    };

    private static IEnumerable<object> Options(IReadOnlyDictionary<int, string> labels) =>
        labels.OrderBy(label => label.Key).Select(label => new { value = label.Key, label = label.Value });

    // Where the value comes from; null for what is derived, asked of segments or supplied.
    private static string? Table(Fact fact) => fact.Definition switch
    {
        ColumnDefinition { Path.Count: 0 } => fact.CustomerTables[0],
        ColumnDefinition column => column.Path[column.Path.Count - 1].Table,
        AggregateDefinition aggregate => aggregate.Table,
        _ => null,
    };

    private static string Name(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
