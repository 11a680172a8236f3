using System;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>pcrm_CompareProductVersions: what changes from one version of a product to another, in words. Read as the caller.</summary>
public sealed class CompareProductVersions : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public CompareProductVersions() : base(CompareProductVersionsRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new CompareProductVersionsRequest(turn.Context.InputParameters);
        var version = AskedVersion.Of(turn, "VersionId", Inputs.Id(request.VersionId));
        var other = Inputs.Id(request.OtherVersionId) is { } id ? AskedVersion.Of(turn, "OtherVersionId", id) : AskedVersion.Current(turn, version);
        if (other is null) throw new Refusal("OtherVersionId: the product has no current version to compare with. Give another version.");
        var before = VersionContent.Read(turn.AsCaller, other.Id)!;
        var after = VersionContent.Read(turn.AsCaller, version.Id)!;
        var differences = VersionComparison.Of(before, after, Words(turn, after.CustomerTable), BaseRates.Names(turn.AsCaller, before, after));
        _ = new CompareProductVersionsResponse(turn.Context.OutputParameters)
        {
            OtherVersionId = other.Id,
            Differences = JsonConvert.SerializeObject(differences.Select(Json)),
            Summary = differences.Count == 0
                ? $"Nothing differs between {other.Name} and {version.Name}."
                : string.Join("\n", differences.Select(difference => difference.Words)),
        };
    }

    private static object Json(VersionDifference one) =>
        new { place = one.Place, what = one.What, before = one.Before, after = one.After, words = one.Words };

    // A condition that cannot be read any more, as of a fact that is gone, is shown as it was written.
    private static Func<string, string> Words(Turn turn, string table)
    {
        var check = new ExpressionCheck(FactStore.All(turn.Elevated(Elevation.Rules)), new MetadataSchema(turn.Elevated(Elevation.Metadata)));
        return text => check.Read(text, table, audiences: true, purpose: Purpose.Pricing).Value is { } rule ? $"\"{Summary.Of(rule.Expression)}\"" : text;
    }
}
