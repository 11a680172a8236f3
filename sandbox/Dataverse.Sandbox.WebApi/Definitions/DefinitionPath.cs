using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>Reads the path of a URL into the definitions: <c>EntityDefinitions(LogicalName='contact')/Attributes/…</c>.</summary>
internal sealed class DefinitionPath(Catalog catalog)
{
    /// <summary>What the path points at.</summary>
    /// <exception cref="WebApiException">Nothing, or something that is not supported.</exception>
    public DefinitionTarget Read(ODataPath path)
    {
        var set = DefinitionSet.Find(((EntitySetSegment)path.FirstSegment).EntitySet.Name)!;
        var target = new DefinitionTarget
        {
            Type = set.Type, Found = set.Members(catalog), IsMany = true, HasFilter = set.HasFilter, Context = set.Name, Place = set.Name,
        };
        return path.Skip(1).Aggregate(target, Next);
    }

    private static DefinitionTarget Next(DefinitionTarget at, ODataPathSegment segment) => segment switch
    {
        KeySegment key => Keyed(at, [.. key.Keys]),
        TypeSegment cast => Cast(at, ((IEdmNamedElement)cast.EdmType.AsElementType()).Name),
        NavigationPropertySegment step => Follow(at, step.NavigationProperty.Name),
        PropertySegment property => at with { Properties = [.. at.Properties, property.Property.Name], Place = $"{at.Place}/{property.Property.Name}" },
        CountSegment => at with { IsCount = true },
        ValueSegment when at.Properties.Count > 0 => at with { IsValue = true },
        _ => throw WebApiException.NoSegment(segment.Identifier ?? segment.GetType().Name),
    };

    private static DefinitionTarget Keyed(DefinitionTarget at, IReadOnlyList<KeyValuePair<string, object>> keys)
    {
        var found = at.Found.FirstOrDefault(definition => keys.All(key =>
            definition.Value(key.Key)?.ToString() == Convert.ToString(key.Value, System.Globalization.CultureInfo.InvariantCulture)));
        var named = string.Join(",", keys.Select(key => key.Value is string text ? $"{key.Key}='{text}'" : $"{key.Value}"));
        if (found is null) throw new WebApiException(404, "0x80060888", $"{at.Type.Name} With Id = {named} does not exist.");
        // As the platform writes it: a table by its name when it was asked for so, what is below by its id.
        var key = at.Context.Contains('/', StringComparison.Ordinal) ? $"{found.Id:D}"
            : string.Join(",", keys.Select(key => key.Value is string text ? $"'{text}'" : $"{key.Value}"));
        return at with { Found = [found], IsMany = false, Place = $"{at.Place}({key})" };
    }

    private static DefinitionTarget Cast(DefinitionTarget at, string name)
    {
        if (name == at.Type.Name) return at;
        var type = DefinitionModel.Find(name);
        if (type.IsAbstract)
            throw WebApiException.Query($"Definitions cannot be cast to '{name}', which has no members of its own. Cast to a type that derives from it.");
        Definition[] found = [.. at.Found.Where(definition => definition.Type.Is(name))];
        if (!at.IsMany && found.Length == 0) throw WebApiException.NoSegment(name);
        var step = $"/{Model.ServiceModel.Namespace}.{name}";
        return at with { Type = type, Found = found, Context = at.Context + step, Place = at.Place + step };
    }

    private static DefinitionTarget Follow(DefinitionTarget at, string name)
    {
        var (from, link) = (at.Found.FirstOrDefault() ?? throw WebApiException.NoSegment(name), at.Type.FindLink(name));
        if (link is null || at.IsMany) throw WebApiException.NoSegment(name);
        var place = $"{at.Place}/{name}";
        return new DefinitionTarget { Type = link.Target, Found = link.Follow(from.Subject), IsMany = link.IsMany, Context = place, Place = place };
    }
}
