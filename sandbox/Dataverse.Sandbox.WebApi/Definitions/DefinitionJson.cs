using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Definitions.Types;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>Definitions as JSON, with what <c>$select</c> and <c>$expand</c> ask for.</summary>
/// <param name="metadata">The URL of the service's <c>$metadata</c>.</param>
/// <param name="filter">Which of the expanded definitions are taken.</param>
internal sealed class DefinitionJson(string metadata, DefinitionFilter filter)
{
    /// <summary>The definition; the id is always there.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="declared">What it is declared to be: a more particular kind says so.</param>
    /// <param name="clause">What is wanted; null for everything plain.</param>
    /// <param name="place">Where it is.</param>
    public JsonObject Write(Definition definition, DefinitionType declared, SelectExpandClause? clause, string place)
    {
        var json = new JsonObject();
        if (definition.Type != declared) json["@odata.type"] = $"#{ServiceModel.Namespace}.{definition.Type.Name}";
        var selected = Selected(clause);
        foreach (var property in definition.Type.Properties)
            if (property.Name == MetadataDefinition.Key) json[property.Name] = definition.Id.ToString("D");
            else if (selected.Count == 0 || selected.Contains(property.Name)) json[property.Name] = property.Read(definition.Subject);
        foreach (var expanded in Expansions(clause)) Expand(json, definition, expanded, place);
        return json;
    }

    /// <summary>What is wanted, as it stands in <c>@odata.context</c>; empty for everything.</summary>
    public static string Context(SelectExpandClause? clause)
    {
        var expanded = Expansions(clause).Select(item => (Name: NameOf(item), Inner: Context(item.SelectAndExpand))).ToArray();
        var names = (clause?.SelectedItems.OfType<PathSelectItem>().Select(NameOf) ?? []).ToArray();
        if (names.Length > 0) names = [.. names, .. expanded.Select(item => item.Name)];
        var all = names.Concat(expanded.Where(item => item.Inner.Length > 0).Select(item => item.Name + item.Inner)).Distinct().ToArray();
        return all.Length == 0 ? "" : $"({string.Join(",", all)})";
    }

    private void Expand(JsonObject json, Definition definition, ExpandedNavigationSelectItem item, string place)
    {
        RefuseUnsupported(item);
        var name = NameOf(item);
        var link = definition.Type.FindLink(name) ?? throw WebApiException.NoSegment(name);
        var below = $"{place}/{name}";
        var found = link.Follow(definition.Subject).Where(each => filter.Takes(item.FilterOption, each))
            .Select(each => Write(each, link.Target, item.SelectAndExpand, $"{below}({each.Id:D})")).ToArray();
        if (link.IsMany || found.Length > 0)
            json[$"{name}@odata.context"] = $"{metadata}#{below}{Context(item.SelectAndExpand)}{(link.IsMany ? "" : "/$entity")}";
        json[name] = link.IsMany ? new JsonArray([.. found]) : found.FirstOrDefault();
    }

    private static void RefuseUnsupported(ExpandedNavigationSelectItem item)
    {
        var option = item.TopOption is not null ? "$top" : item.SkipOption is not null ? "$skip" : item.OrderByOption is not null ? "$orderby"
            : item.CountOption is not null ? "$count" : item.SearchOption is not null ? "$search" : item.LevelsOption is not null ? "$levels"
            : item.ApplyOption is not null ? "$apply" : item.ComputeOption is not null ? "$compute" : null;
        if (option is not null) throw WebApiException.Query($"The query parameter {option} is not supported");
    }

    private static HashSet<string> Selected(SelectExpandClause? clause)
    {
        if (clause is null || clause.SelectedItems.OfType<WildcardSelectItem>().Any()) return [];
        return [.. clause.SelectedItems.OfType<PathSelectItem>().Select(NameOf)];
    }

    private static IEnumerable<ExpandedNavigationSelectItem> Expansions(SelectExpandClause? clause)
    {
        foreach (var item in clause?.SelectedItems ?? [])
            if (item is ExpandedNavigationSelectItem expanded) yield return expanded;
            else if (item is ExpandedReferenceSelectItem) throw WebApiException.Query("$ref is not supported in $expand of definitions.");
    }

    private static string NameOf(PathSelectItem item) => item.SelectedPath.OfType<PropertySegment>().FirstOrDefault()?.Property.Name
        ?? item.SelectedPath.LastSegment.Identifier;

    private static string NameOf(ExpandedNavigationSelectItem item) => item.PathToNavigationProperty.LastSegment.Identifier;
}
