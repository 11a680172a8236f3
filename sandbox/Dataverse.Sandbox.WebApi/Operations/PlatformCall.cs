using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Reading;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>A call of a message of the platform.</summary>
/// <param name="Call">The request.</param>
/// <param name="Target">What it is bound to.</param>
/// <param name="Arguments">What was given for its parameters.</param>
internal sealed record PlatformCall(Call Call, Target Target, IReadOnlyDictionary<string, JsonElement> Arguments)
{
    /// <summary>What the service answers to a message.</summary>
    public ParameterCollection Execute(string message, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters) request[name] = value;
        return Call.Service.Execute(request).Results;
    }

    /// <summary>A list of texts.</summary>
    public string[] Texts(string name) => Read(name, value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(ColumnJson.Text).ToArray()
        : throw new FormatException("A list of texts was expected. Write ['…','…']."));

    /// <summary>A row that is named by its id or its URL.</summary>
    public EntityReference Row(string name) => Found(Read(name, value => new ParameterJson(Call).Reference("", value)));

    /// <summary>The row that it is bound to.</summary>
    public EntityReference BoundRow() => Found(Target.Row ?? throw WebApiException.NoSegment(Target.Operation));

    // An alternate key is looked up: messages of the platform want ids.
    private EntityReference Found(EntityReference row) =>
        row.Id != Guid.Empty ? row : new EntityReference(row.LogicalName, new RowIds(Call.Service).Of(row));

    /// <summary>What a parameter was given.</summary>
    public T Read<T>(string name, Func<JsonElement, T> read)
    {
        if (!Arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            throw WebApiException.Body(Target.Operation, $"The parameter '{name}' of '{Target.Operation}' is missing. Give it a value.");
        try
        {
            return read(value);
        }
        catch (FormatException fault)
        {
            throw WebApiException.Body(Target.Operation, $"An error occurred while validating input parameter '{name}': {fault.Message}");
        }
    }
}
