using System;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Definitions.Types;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>The definition of one table, column, key, relationship or choice.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Subject">What it defines.</param>
internal sealed record Definition(DefinitionType Type, object Subject)
{
    /// <summary>Its id.</summary>
    public Guid Id => Type.IdOf(Subject);

    /// <summary>The value of a property; null when its kind has none of that name.</summary>
    public JsonNode? Value(string property) => property == MetadataDefinition.Key ? Id.ToString("D") : Type.Find(property)?.Read(Subject);
}
