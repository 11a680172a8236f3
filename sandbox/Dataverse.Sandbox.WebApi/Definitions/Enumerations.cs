using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.WebApi.Definitions.Types;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>The enumerations that stand in definitions.</summary>
internal static class Enumerations
{
    private static readonly Dictionary<string, Type> Known = new[]
    {
        typeof(AttributeTypeCode), typeof(AttributeRequiredLevel), typeof(OwnershipTypes), typeof(OptionSetType), typeof(RelationshipType),
        typeof(CascadeType), typeof(EntityKeyIndexStatus), typeof(DateTimeFormat), typeof(StringFormat), typeof(IntegerFormat), typeof(LookupFormat),
        typeof(ImeMode), typeof(SecurityTypes), typeof(PrivilegeType), typeof(AssociatedMenuBehavior), typeof(AssociatedMenuGroup),
    }.ToDictionary(type => type.Name);

    /// <summary>All of them.</summary>
    public static IEnumerable<Type> All => Known.Values;

    /// <summary>The enumeration of that name, or null.</summary>
    public static Type? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>The name of a value that stands in a URL, where the parser knows it by its number.</summary>
    public static string NameOf(ODataEnumValue value) => Find(value.TypeName[(value.TypeName.LastIndexOf('.') + 1)..]) is { } type
        ? Enum.Parse(type, value.Value).ToString()! : value.Value;
}
