using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Rows;

/// <summary>Values of the SDK as JSON values of OData.</summary>
internal static class JsonValues
{
    /// <summary>The value; of a column where one is known, because a date alone does not say what it is.</summary>
    public static JsonNode? Of(object? value, Column? column = null) => value switch
    {
        null => null,
        AliasedValue aliased => Of(aliased.Value),
        EntityReference reference => reference.Id.ToString("D"),
        OptionSetValue option => option.Value,
        OptionSetValueCollection options => string.Join(",", options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture))),
        Money money => money.Value,
        Guid id => id.ToString("D"),
        DateTime date => Date(date, column),
        byte[] bytes => Convert.ToBase64String(bytes),
        BooleanManagedProperty managed => managed.Value,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        decimal number => number,
        double number => number,
        IEnumerable<string> texts => new JsonArray([.. texts.Select(text => (JsonNode?)text)]),
        IEnumerable<Guid> ids => new JsonArray([.. ids.Select(id => (JsonNode?)id.ToString("D"))]),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Date(DateTime date, Column? column) => column?.Behavior == DateTimeBehavior.DateOnly
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
