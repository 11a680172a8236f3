using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary>A custom API called with JSON: each property becomes the parameter of that name, of the type that the API declares.</summary>
public static class ApiCall
{
    /// <summary>Calls the API and returns its response properties as JSON.</summary>
    /// <exception cref="UsageException">Unknown API, unknown parameters or values of the wrong type.</exception>
    public static JObject Run(Organization organization, string api, JObject input)
    {
        var service = organization.ServiceFor(null);
        var types = ParameterTypes(service, api);
        var request = new OrganizationRequest(api);
        var faults = new List<UsageFault>();
        foreach (var property in input.Properties())
        {
            if (!types.TryGetValue(property.Name, out var type))
            {
                faults.Add(new UsageFault($"$.{property.Name}", $"{api} has no such parameter.", $"It has {string.Join(", ", types.Keys)}."));
                continue;
            }

            try
            {
                if (property.Value.Type != JTokenType.Null) request[property.Name] = Read(type, property.Value);
            }
            catch (FormatException fault)
            {
                faults.Add(new UsageFault($"$.{property.Name}", fault.Message, ""));
            }
        }

        if (faults.Count > 0) throw new UsageException(faults);
        var response = service.Execute(request);
        return new JObject(response.Results.Select(result => new JProperty(result.Key, RecordJson.Write(result.Value))));
    }

    private static Dictionary<string, ParameterType> ParameterTypes(IOrganizationService service, string api)
    {
        var apis = new QueryExpression("customapi") { ColumnSet = new ColumnSet("customapiid") };
        apis.Criteria.AddCondition("uniquename", ConditionOperator.Equal, api);
        if (service.RetrieveMultiple(apis).Entities.SingleOrDefault() is not { } found)
            throw new UsageException(api, "there is no such custom API.", "Import the solution that brings it, or mend the name.");
        var parameters = new QueryExpression("customapirequestparameter") { ColumnSet = new ColumnSet("uniquename", "type") };
        parameters.Criteria.AddCondition("customapiid", ConditionOperator.Equal, found.Id);
        return service.RetrieveMultiple(parameters).Entities.ToDictionary(
            row => row.GetAttributeValue<string>("uniquename"),
            row => (ParameterType)row.GetAttributeValue<OptionSetValue>("type").Value, StringComparer.Ordinal);
    }

    private static object Read(ParameterType type, JToken value)
    {
        var text = RecordJson.Text(value) ?? "";
        return type switch
        {
            ParameterType.Boolean => bool.TryParse(text, out var flag) ? flag
                : throw new FormatException($"'{text}' is neither true nor false. Write one of the two."),
            ParameterType.DateTime => ColumnText.Instant(text),
            ParameterType.Decimal => ColumnText.Number<decimal>(text, "a number"),
            ParameterType.Float => ColumnText.Number<double>(text, "a number"),
            ParameterType.Integer => ColumnText.Number<int>(text, "a whole number"),
            ParameterType.Money => new Money(ColumnText.Number<decimal>(text, "a number")),
            ParameterType.Picklist => new OptionSetValue(ColumnText.Number<int>(text, "a whole number")),
            ParameterType.EntityReference => ColumnText.Reference(text, null),
            ParameterType.String => text,
            ParameterType.StringArray => value is JArray texts ? texts.Select(RecordJson.Text).ToArray()
                : throw new FormatException("This is not a list. Write [\"text\", …]."),
            ParameterType.Guid => ColumnText.Id(text),
            _ => throw new FormatException($"Parameters of type {type} cannot be given as JSON. Call the API from code."),
        };
    }

    /// <summary>Types of custom API parameters, with Dataverse's numbers.</summary>
    private enum ParameterType
    {
        Boolean, DateTime, Decimal, Entity, EntityCollection, EntityReference, Float, Integer, Money, Picklist, String, StringArray, Guid,
    }
}
