using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>pcrm_GetWhereUsed: what must change before a fact, segment or audience can go, as far as the caller may read it. Changes nothing.</summary>
public sealed class GetWhereUsed : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public GetWhereUsed() : base(GetWhereUsedRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new GetWhereUsedRequest(turn.Context.InputParameters);
        var uses = Find(turn.AsCaller, Inputs.Text("Kind", request.Kind), Inputs.Text("Key", request.Key));
        _ = new GetWhereUsedResponse(turn.Context.OutputParameters)
        {
            Uses = JsonConvert.SerializeObject(uses.Select(use => new { kind = use.Kind, key = use.Key, name = use.Name, id = use.Id })),
        };
    }

    private static IReadOnlyList<Use> Find(IOrganizationService service, string kind, string key) => kind switch
    {
        "fact" => FactStore.Find(service, key) is not null ? Uses.OfFact(service, key) : throw Unknown(kind, key),
        "segment" => SegmentStore.Find(service, key) is { } segment ? Uses.OfSegment(service, segment.Key, segment.Id) : throw Unknown(kind, key),
        "audience" => AudienceStore.Find(service, key) is { } audience ? Uses.OfAudience(service, audience.Key, audience.Id) : throw Unknown(kind, key),
        _ => throw new Refusal($"Kind: '{kind}' is not known. Write fact, segment or audience."),
    };

    private static Refusal Unknown(string kind, string key) => new($"Key: there is no {kind} '{key}'. Write the key of a {kind}.");
}
