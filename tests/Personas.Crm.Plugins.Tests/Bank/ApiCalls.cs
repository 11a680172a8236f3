using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Schemas;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>Calls of custom APIs, each held to its published schema.</summary>
internal static class ApiCalls
{
    /// <summary>Calls a custom API as the administrator.</summary>
    public static ParameterCollection Call(this TestBank bank, string api, params (string Key, object? Value)[] parameters) =>
        bank.Service.Call(api, parameters);

    /// <summary>
    /// Calls a custom API. What it answers must fit its schema, and so must what it accepted; what it refuses may be anything.
    /// </summary>
    public static ParameterCollection Call(this IOrganizationService caller, string api, params (string Key, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var parameter in parameters) request[parameter.Key] = parameter.Value;
        var response = caller.Execute(request).Results;

        var schema = ApiSchema.All[api];
        Assert.AreEqual("", string.Join("\n", schema.Faults("request", request.Parameters!).Select(fault => $"{api}: {fault}")));
        Assert.AreEqual("", string.Join("\n", schema.Faults("response", response!).Select(fault => $"{api}: {fault}")));
        return response;
    }
}
