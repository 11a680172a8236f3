using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>A property of a kind of definition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type: <c>Edm.String</c>, the name of an enumeration or of a complex type, or <c>Collection(…)</c> of one.</param>
/// <param name="Read">Its value for what is defined.</param>
internal sealed record DefinitionProperty(string Name, string Type, Func<object, JsonNode?> Read)
{
    /// <summary>Whether the value is an object or a list.</summary>
    public bool IsComplex => !Type.StartsWith("Edm.", StringComparison.Ordinal) && Enumerations.Find(Type) is null;
}

/// <summary>A way from a definition to others that belong to it.</summary>
/// <param name="Name">The navigation property.</param>
/// <param name="Target">What kind they are of, or derived from.</param>
/// <param name="IsMany">Whether there are many.</param>
/// <param name="Follow">The definitions it leads to.</param>
internal sealed record DefinitionLink(string Name, DefinitionType Target, bool IsMany, Func<object, IEnumerable<Definition>> Follow);
