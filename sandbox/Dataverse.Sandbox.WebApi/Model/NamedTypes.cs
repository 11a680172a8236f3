using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>The types of OData's model by their names, and words to declare more of them.</summary>
internal sealed class NamedTypes(EdmModel model)
{
    private readonly Dictionary<string, IEdmType> _types = new(StringComparer.Ordinal);

    /// <summary>The type of that name.</summary>
    public IEdmType this[string name] => _types[name];

    /// <summary>The type of that name, or null.</summary>
    public IEdmType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Declares an enumeration as it is in the SDK.</summary>
    public void AddEnumeration(Type enumeration)
    {
        var type = new EdmEnumType(ServiceModel.Namespace, enumeration.Name, enumeration.IsDefined(typeof(FlagsAttribute), false));
        foreach (var name in Enum.GetNames(enumeration))
            type.AddMember(name, new EdmEnumMemberValue(Convert.ToInt64(Enum.Parse(enumeration, name), CultureInfo.InvariantCulture)));
        Add(type);
    }

    /// <summary>Declares complex types, one a line: <c>Name [: parent] | property type | …</c>; a second line of the same name adds to the first.</summary>
    public void AddComplex(string lines)
    {
        foreach (var cells in lines.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            var names = cells[0].Split(" : ");
            if (!_types.TryGetValue(names[0], out var known))
                known = Add(new EdmComplexType(ServiceModel.Namespace, names[0], names.Length > 1 ? (IEdmComplexType)_types[names[1]] : null));
            foreach (var cell in cells.Skip(1)) AddProperty((EdmComplexType)known, cell.Split(' '));
        }
    }

    /// <summary>Adds a type to the model.</summary>
    public T Add<T>(T type)
        where T : IEdmSchemaType
    {
        model.AddElement(type);
        Know(type);
        return type;
    }

    /// <summary>Takes in a type that the model has already.</summary>
    public void Know(IEdmSchemaType type) => _types.Add(type.Name, type);

    /// <summary>A type by its name: <c>Edm.String</c>, a declared one, or <c>Collection(…)</c> of one.</summary>
    public IEdmTypeReference Reference(string name, bool isNullable = true)
    {
        if (name.StartsWith("Collection(", StringComparison.Ordinal))
            return new EdmCollectionTypeReference(new EdmCollectionType(Reference(name["Collection(".Length..^1], isNullable)));
        if (name.StartsWith("Edm.", StringComparison.Ordinal))
            return EdmCoreModel.Instance.GetPrimitive(EdmCoreModel.Instance.GetPrimitiveTypeKind(name["Edm.".Length..]), isNullable);
        return _types[name] switch
        {
            IEdmEnumType enumeration => new EdmEnumTypeReference(enumeration, isNullable),
            IEdmEntityType row => new EdmEntityTypeReference(row, isNullable),
            var complex => new EdmComplexTypeReference((IEdmComplexType)complex, isNullable),
        };
    }

    // A complex type cannot hold rows as values; they are reached as navigation properties.
    private void AddProperty(EdmComplexType type, string[] pair)
    {
        var reference = Reference(pair[1]);
        if (reference.AsCollectionOrElement().Definition is IEdmEntityType row)
            type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = pair[0], Target = row, TargetMultiplicity = reference.IsCollection() ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
        else type.AddStructuralProperty(pair[0], reference);
    }
}
