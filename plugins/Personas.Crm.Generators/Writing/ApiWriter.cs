using System.Collections.Generic;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Writing;

/// <summary>A request and a response class a custom API: each a typed view of the parameters, for the one who asks and the one who answers.</summary>
internal static class ApiWriter
{
    /// <summary>Both classes of one API.</summary>
    public static string Write(Api api, string root)
    {
        var code = new Code().Line("using System;").Line("using Microsoft.Xrm.Sdk;").Line().Line($"namespace {root}.Apis;").Line();
        View(code, api, "Request", api.Parameters);
        code.Line();
        View(code, api, "Response", api.Properties);
        return code.ToString();
    }

    private static void View(Code code, Api api, string kind, IReadOnlyList<ApiValue> values)
    {
        var name = api.ClassName + kind;
        code.Summary($"{kind} of {api.UniqueName}. {api.Description}").Block($"internal sealed class {name}(ParameterCollection values)", () =>
        {
            code.Summary("Unique name of the API: the name of the message.").Line($"public const string MessageName = \"{api.UniqueName}\";").Line();
            code.Summary("Nothing set yet.").Line($"public {name}() : this(new ParameterCollection()) {{ }}").Line();
            if (kind == "Request")
                code.Summary("The request to execute.").Line("public OrganizationRequest ToRequest() => new(MessageName) { Parameters = values };").Line();
            foreach (var value in values) Property(code, value);
        });
    }

    private static void Property(Code code, ApiValue value)
    {
        var type = Types[value.Type];
        code.Summary(value.Description).Block($"public {type}? {value.Name}", () => code
            .Line($"get => values.TryGetValue(\"{value.Name}\", out var value) ? ({type}?)value : null;")
            .Line($"set {{ if (value is null) values.Remove(\"{value.Name}\"); else values[\"{value.Name}\"] = value; }}"));
        code.Line();
    }

    private static readonly string[] Types =
    [
        "bool", "DateTime", "decimal", "Entity", "EntityCollection", "EntityReference", "double",
            "int", "Money", "OptionSetValue", "string", "string[]", "Guid",
    ];
}
