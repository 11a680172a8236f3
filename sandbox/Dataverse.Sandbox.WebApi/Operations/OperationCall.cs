using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>Answers a call of an action or a function: messages of the platform, and the custom APIs.</summary>
internal sealed class OperationCall(Call call, Target target, ODataUriParser parser)
{
    public Answer Run()
    {
        if (PlatformOperations.Find(target.Operation) is { } known) return Method(known.IsFunction ? "GET" : "POST", () => Call(known));
        if (OperationBuilder.Multiples.Contains(target.Operation)) return Method("POST", new MultipleCall(call, target).Run);
        var api = call.Model.Registry.FindApi(target.Operation) ?? throw WebApiException.NoSegment(target.Operation);
        return Method(api.IsFunction ? "GET" : "POST", () => Call(api));
    }

    // A function asked for with POST is not there at all, and the other way round:
    // https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-web-api-and-sdk/web-api-client-errors.
    private Answer Method(string method, Func<Answer> run) => call.Method == method ? run()
        : throw new WebApiException(404, "0x8006088a", $"No HTTP resource was found that matches the request URI '{call.Url.AbsoluteUri}'.");

    private Answer Call(PlatformOperation known)
    {
        var arguments = (known.IsFunction ? FromUrl() : FromBody()).ToDictionary(pair => pair.Name, pair => pair.Value);
        if (known.Run(new PlatformCall(call, target, arguments)) is not { } values) return Answer.Empty();
        values.Insert(0, "@odata.context", $"{call.Root}$metadata#{ServiceModel.Namespace}.{known.Name}Response");
        return Answer.Json(200, values);
    }

    private Answer Call(CustomApi api)
    {
        var request = new OrganizationRequest(api.UniqueName);
        if (api.Binding == 1) request["Target"] = target.Row ?? throw WebApiException.NoSegment(api.UniqueName);
        foreach (var (name, value) in api.IsFunction ? FromUrl() : FromBody())
            request[name] = Parameter(api, name, value);
        var results = call.Service.Execute(request).Results;
        if (api.Properties.Count == 0) return Answer.Empty();
        var values = new ParameterJson(call);
        var json = new JsonObject { ["@odata.context"] = $"{call.Root}$metadata#{ServiceModel.Namespace}.{api.UniqueName}Response" };
        foreach (var property in api.Properties)
            json[property.Name] = results.TryGetValue(property.Name, out var value) ? values.Write(value) : null;
        return Answer.Json(200, json);
    }

    private object? Parameter(CustomApi api, string name, JsonElement value)
    {
        var parameter = api.Parameters.FirstOrDefault(known => known.Name == name) ?? throw WebApiException.Body(api.UniqueName,
            $"The parameter '{name}' in the request payload is not a valid parameter for the operation '{api.UniqueName}'. It has "
                + $"{string.Join(", ", api.Parameters.Select(known => known.Name))}.");
        try
        {
            return value.ValueKind == JsonValueKind.Null ? null : new ParameterJson(call).Read(parameter, value);
        }
        catch (FormatException fault)
        {
            throw WebApiException.Body(api.UniqueName, $"An error occurred while validating input parameter '{name}': {fault.Message}");
        }
    }

    private IEnumerable<(string Name, JsonElement Value)> FromBody() =>
        call.ReadObject().EnumerateObject().Where(property => !property.Name.StartsWith('@')).Select(property => (property.Name, property.Value));

    private IEnumerable<(string Name, JsonElement Value)> FromUrl() => target.Parameters.Select(parameter => (parameter.Name, ValueOf(parameter.Value)));

    private JsonElement ValueOf(object? value) => value switch
    {
        null => JsonSerializer.SerializeToElement<object?>(null),
        ConvertNode convert => ValueOf(convert.Source),
        ParameterAliasNode alias => ValueOf(parser.ParameterAliasNodes.TryGetValue(alias.Alias, out var node) ? node : null),
        ConstantNode { Value: ODataEnumValue one } => JsonSerializer.SerializeToElement(one.Value),
        ConstantNode { Value: ODataValue } constant => JsonDocument.Parse(constant.LiteralText.Replace('\'', '"')).RootElement,
        ConstantNode constant => ValueOf(constant.Value),
        ODataNullValue => JsonSerializer.SerializeToElement<object?>(null),
        string text when text.StartsWith('{') || text.StartsWith('[') => JsonDocument.Parse(text.Replace('\'', '"')).RootElement,
        DateTimeOffset instant => JsonSerializer.SerializeToElement(instant.UtcDateTime),
        _ => JsonSerializer.SerializeToElement(value),
    };
}
