using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>A kind of definition as the Web API names it: EntityMetadata, StringAttributeMetadata, …</summary>
/// <param name="name">Its name without namespace.</param>
/// <param name="parent">What it derives from; null for the root.</param>
internal abstract class DefinitionType(string name, DefinitionType? parent)
{
    private DefinitionProperty[]? _properties;

    /// <summary>Its name without namespace.</summary>
    public string Name => name;

    /// <summary>What it derives from.</summary>
    public DefinitionType? Parent => parent;

    /// <summary>Whether no definition is of exactly this kind.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The property that names a definition besides its id; empty for none.</summary>
    public string AlternateKey { get; init; } = "";

    /// <summary>The properties that it adds.</summary>
    public List<DefinitionProperty> OwnProperties { get; } = [];

    /// <summary>The navigation properties that it adds.</summary>
    public List<DefinitionLink> OwnLinks { get; } = [];

    /// <summary>All properties, as the platform orders them: plain values before objects, its own before inherited ones.</summary>
    public IReadOnlyList<DefinitionProperty> Properties => _properties ??= [.. Ancestry.SelectMany(type => type.OwnProperties)
        .OrderBy(property => property.IsComplex)];

    private IEnumerable<DefinitionType> Ancestry
    {
        get
        {
            for (var type = this; type is not null; type = type.Parent) yield return type;
        }
    }

    /// <summary>The id of what is defined.</summary>
    public abstract Guid IdOf(object subject);

    /// <summary>Whether it is that kind or derives from it.</summary>
    public bool Is(string type) => Ancestry.Any(each => each.Name == type);

    /// <summary>The property of that name, or null.</summary>
    public DefinitionProperty? Find(string property) => Properties.FirstOrDefault(each => each.Name == property);

    /// <summary>The navigation property of that name, or null.</summary>
    public DefinitionLink? FindLink(string link) => Ancestry.SelectMany(type => type.OwnLinks).FirstOrDefault(each => each.Name == link);
}
