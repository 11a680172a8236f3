using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>A kind of definition of what <typeparamref name="T"/> is, with words to say where each property's value comes from.</summary>
/// <param name="name">Its name without namespace.</param>
/// <param name="parent">What it derives from.</param>
/// <param name="id">The id of what is defined.</param>
internal sealed class DefinitionType<T>(string name, DefinitionType? parent, Func<T, Guid> id) : DefinitionType(name, parent)
    where T : notnull
{
    /// <summary>Like another kind, from which it derives.</summary>
    public DefinitionType(string name, DefinitionType<T> parent) : this(name, parent, subject => parent.IdOf(subject))
    {
    }

    /// <inheritdoc />
    public override Guid IdOf(object subject) => id((T)subject);

    public DefinitionType<T> Text(string name, Func<T, string?> value) => Add(name, "Edm.String", subject => value(subject));

    public DefinitionType<T> Flag(string name, Func<T, bool?> value) => Add(name, "Edm.Boolean", subject => value(subject));

    public DefinitionType<T> Whole(string name, Func<T, int?> value) => Add(name, "Edm.Int32", subject => value(subject));

    public DefinitionType<T> Large(string name, Func<T, long?> value) => Add(name, "Edm.Int64", subject => value(subject));

    public DefinitionType<T> Exact(string name, Func<T, decimal?> value) => Add(name, "Edm.Decimal", subject => value(subject));

    public DefinitionType<T> Real(string name, Func<T, decimal?> value) => Add(name, "Edm.Double", subject => value(subject));

    public DefinitionType<T> Id(string name, Func<T, Guid?> value) => Add(name, "Edm.Guid", subject => value(subject)?.ToString("D"));

    /// <summary>A value of an enumeration; its name stands in JSON.</summary>
    public DefinitionType<T> OneOf<TEnum>(string name, Func<T, TEnum?> value)
        where TEnum : struct, Enum => Add(name, typeof(TEnum).Name, subject => value(subject)?.ToString());

    /// <summary>Flags that say the same of everything here.</summary>
    public DefinitionType<T> Flags(bool value, params string[] names)
    {
        foreach (var each in names) Flag(each, _ => value);
        return this;
    }

    /// <summary>Properties of a type that have no value here.</summary>
    public DefinitionType<T> Empty(string type, params string[] names)
    {
        foreach (var each in names) Add(each, type, _ => null);
        return this;
    }

    /// <summary>A text in all its languages.</summary>
    public DefinitionType<T> Label(string name, Func<T, string> value, Func<T, bool> isManaged) =>
        Add(name, "Label", subject => Labels.Json(value(subject), isManaged(subject), $"{id(subject):N}.{name}"));

    /// <summary>A flag of which solutions may say whether it can be changed.</summary>
    public DefinitionType<T> Managed(string name, string setting, Func<T, bool> value, Func<T, bool>? canBeChanged = null) =>
        Add(name, "BooleanManagedProperty", subject => new JsonObject
        {
            ["Value"] = value(subject),
            ["CanBeChanged"] = canBeChanged?.Invoke(subject) ?? true,
            ["ManagedPropertyLogicalName"] = setting,
        });

    /// <summary>An object, or a list, of a complex type.</summary>
    public DefinitionType<T> Object(string name, string type, Func<T, JsonNode?> value) => Add(name, type, value);

    /// <summary>A list of texts.</summary>
    public DefinitionType<T> Texts(string name, Func<T, IEnumerable<string>> value) =>
        Add(name, "Collection(Edm.String)", subject => new JsonArray([.. value(subject).Select(text => (JsonNode?)text)]));

    /// <summary>Definitions that belong to it.</summary>
    public DefinitionType<T> Many(string name, DefinitionType target, Func<T, IEnumerable<Definition>> follow)
    {
        OwnLinks.Add(new DefinitionLink(name, target, true, subject => follow((T)subject)));
        return this;
    }

    /// <summary>One definition that belongs to it, or none.</summary>
    public DefinitionType<T> One(string name, DefinitionType target, Func<T, Definition?> follow)
    {
        OwnLinks.Add(new DefinitionLink(name, target, false, subject => follow((T)subject) is { } found ? [found] : []));
        return this;
    }

    private DefinitionType<T> Add(string name, string type, Func<T, JsonNode?> value)
    {
        OwnProperties.Add(new DefinitionProperty(name, type, subject => value((T)subject)));
        return this;
    }
}
