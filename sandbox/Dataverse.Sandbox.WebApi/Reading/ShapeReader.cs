using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Reads <c>$select</c> and <c>$expand</c>.</summary>
internal sealed class ShapeReader(ServiceModel model)
{
    /// <summary>The shape of rows of a table; all columns when nothing is said.</summary>
    public Shape Read(SelectExpandClause? clause, Table table)
    {
        var items = clause?.SelectedItems.ToArray() ?? [];
        var selected = items.OfType<PathSelectItem>().SelectMany(item => Selected(item, table)).Distinct().ToArray();
        var expansions = items.Select(item => ExpansionOf(item, table)).OfType<Expansion>().ToArray();
        if (items.OfType<WildcardSelectItem>().Any()) selected = [];
        var context = selected.Select(ServiceModel.PropertyOf)
            .Concat(expansions.Select(expansion => expansion.Navigation.Name + (expansion.Shape.Context.Length > 0 ? expansion.Shape.Context : "()")));
        IEnumerable<Column> columns = selected.Length == 0 ? ServiceModel.ColumnsOf(table) : selected.Append(table[table.PrimaryId]).Distinct();
        return new Shape(table, [.. columns], expansions, string.Join(",", context) is { Length: > 0 } text ? $"({text})" : "");
    }

    private static IEnumerable<Column> Selected(PathSelectItem item, Table table)
    {
        switch (item.SelectedPath.LastSegment)
        {
            case PropertySegment property:
                yield return ServiceModel.ColumnOf(table, property.Property.Name)!;
                break;
            // A lookup may be selected by its navigation property; a collection is expanded, and selecting it adds nothing.
            case NavigationPropertySegment navigation when table.Find(navigation.NavigationProperty.Name) is { IsReference: true } lookup:
                yield return lookup;
                break;
            case NavigationPropertySegment:
                break;
            case var other:
                throw WebApiException.Query($"'{other.Identifier}' is not supported in $select. Name columns.");
        }
    }

    private Expansion? ExpansionOf(SelectItem item, Table table)
    {
        if (item is not ExpandedReferenceSelectItem expanded) return null;
        var name = expanded.PathToNavigationProperty.LastSegment.Identifier;
        var navigation = model.Find(table, name) ?? throw WebApiException.NoSegment(name);
        if (expanded.SkipOption is not null) throw WebApiException.Query("Skip Clause is not supported in CRM");
        if (expanded.SearchOption is not null || expanded.ComputeOption is not null || expanded.ApplyOption is not null)
            throw WebApiException.Query($"$expand={name}(…) holds an option that is not supported. It may hold "
                + "$select, $filter, $orderby, $top and $expand.");
        var full = expanded as ExpandedNavigationSelectItem;
        if (full?.LevelsOption is not null) throw WebApiException.Query($"$expand={name}($levels=…) is not supported.");
        return new Expansion(navigation, Read(full?.SelectAndExpand, model.Catalog[navigation.Target]))
        {
            Filter = expanded.FilterOption,
            OrderBy = expanded.OrderByOption,
            Top = expanded.TopOption,
            IsReference = full is null,
        };
    }
}
