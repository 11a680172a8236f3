using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions;

namespace Personas.Crm.Plugins.Tests.Schemas;

/// <summary>The published contract of a custom API: <c>plugins/…/&lt;Feature&gt;/&lt;Api&gt;.schema.json</c>, beside the class that answers.</summary>
internal sealed class ApiSchema
{
    private const string Prefix = "pcrm_";

    private ApiSchema(string file) => Document = (JObject)JsonSchema.Parse(File.ReadAllText(file));

    /// <summary>Every published contract, by the unique name of the API.</summary>
    public static IReadOnlyDictionary<string, ApiSchema> All { get; } =
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Schemas"), "*.schema.json", SearchOption.AllDirectories)
            .ToDictionary(file => Prefix + Path.GetFileName(file).Split('.')[0], file => new ApiSchema(file), StringComparer.Ordinal);

    /// <summary>The contract as written.</summary>
    public JObject Document { get; }

    /// <summary>The declared properties of "request" or "response".</summary>
    public JObject Properties(string definition) => (JObject)Document["$defs"]![definition]!["properties"]!;

    /// <summary>The properties of "request" or "response" that must be there.</summary>
    public IEnumerable<string> Required(string definition) => Document["$defs"]![definition]!["required"]?.Select(name => (string)name!) ?? [];

    /// <summary>What of the parameters does not fit the contract.</summary>
    public IEnumerable<string> Faults(string definition, IEnumerable<KeyValuePair<string, object?>> parameters) =>
        new JsonSchema(Document, Other).Faults(Json(parameters), definition);

    private static JObject Other(string reference) =>
        reference == "https://personas-crm/expression/1" ? (JObject)JsonSchema.Parse(ExpressionSchema.Json)
            : throw new InvalidOperationException($"There is no schema {reference}.");

    // What was left out is handed over as null, and so it is not there.
    private static JObject Json(IEnumerable<KeyValuePair<string, object?>> parameters) =>
        new(parameters.Where(pair => pair.Value is not null).Select(pair => new JProperty(pair.Key, Json(pair.Value!))));

    private static JToken Json(object value) => value switch
    {
        Guid id => id.ToString("D"),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        Money money => money.Value,
        _ => JToken.FromObject(value),
    };
}
