using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>
/// Answers GET on definitions of tables, columns, relationships and choices. Everybody may read them, and all that are asked for come at once.
/// </summary>
internal sealed class DefinitionReader(Call call, ODataUriParser parser)
{
    private static readonly string[] Unsupported =
        ["$top", "$skip", "$orderby", "$apply", "$search", "$format", "$compute", "$index", "$skiptoken", "$deltatoken"];

    private readonly DefinitionFilter _filter = new(parser.ParameterAliasNodes);

    private string Metadata => call.Root + "$metadata";

    /// <summary>Whether the URL leads into the definitions.</summary>
    public static bool IsAsked(ODataUriParser parser) =>
        parser.ParsePath().FirstSegment is EntitySetSegment set && DefinitionSet.Find(set.EntitySet.Name) is not null;

    public Answer Read()
    {
        if (call.Method != "GET")
            throw new WebApiException(405, "0x80060888", $"Definitions cannot be changed by '{call.Method}' here. Change the solution and import it.");
        // Everybody may read definitions, but it must be somebody: an unknown or disabled user is refused by the service.
        call.Service.Execute(new OrganizationRequest("WhoAmI"));
        var target = new DefinitionPath(call.Model.Catalog).Read(parser.ParsePath());
        if (Unsupported.FirstOrDefault(option => call.Option(option) is not null) is { } option) throw Refused(option);
        if (!target.HasFilter && call.Option("$filter") is not null) throw Refused("$filter");
        if (target.Properties.Count > 0) return Property(target);
        return target.IsMany ? Many(target) : One(target);
    }

    private static WebApiException Refused(string option) => WebApiException.Query($"The query parameter {option} is not supported");

    private Answer Many(DefinitionTarget target)
    {
        var (filter, clause) = (parser.ParseFilter(), parser.ParseSelectAndExpand());
        var found = target.Found.Where(definition => _filter.Takes(filter, definition)).ToArray();
        if (target.IsCount) return Answer.Text(found.Length.ToString(CultureInfo.InvariantCulture));
        var json = new JsonObject { ["@odata.context"] = $"{Metadata}#{target.Context}{DefinitionJson.Context(clause)}" };
        if (parser.ParseCount() == true) json["@odata.count"] = found.Length;
        var writer = new DefinitionJson(Metadata, _filter);
        json["value"] = new JsonArray([.. found.Select(each => writer.Write(each, target.Type, clause, $"{target.Place}({each.Id:D})"))]);
        return Answer.Json(200, json);
    }

    private Answer One(DefinitionTarget target)
    {
        // A choice that a column does not have.
        if (target.Found.FirstOrDefault() is not { } definition) return Answer.Empty();
        var clause = parser.ParseSelectAndExpand();
        var json = new JsonObject { ["@odata.context"] = $"{Metadata}#{target.Context}{DefinitionJson.Context(clause)}/$entity" };
        foreach (var (name, value) in new DefinitionJson(Metadata, _filter).Write(definition, target.Type, clause, target.Place).ToArray())
            json[name] = value?.DeepClone();
        return Answer.Json(200, json);
    }

    private Answer Property(DefinitionTarget target)
    {
        if (target.IsMany || target.Found.FirstOrDefault() is not { } definition) throw WebApiException.NoSegment(target.Properties[0]);
        var value = definition.Value(target.Properties[0]);
        foreach (var name in target.Properties.Skip(1)) value = (value as JsonObject)?[name];
        if (value is null) return Answer.Empty();
        if (target.IsValue) return Answer.Text(value.ToString());
        var json = new JsonObject { ["@odata.context"] = $"{Metadata}#{target.Place}" };
        if (value is not JsonObject inner) json["value"] = value.DeepClone();
        else foreach (var (name, each) in inner) json[name] = each?.DeepClone();
        return Answer.Json(200, json);
    }
}
