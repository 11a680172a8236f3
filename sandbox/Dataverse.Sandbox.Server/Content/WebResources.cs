using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text;
using Dataverse.Sandbox.Server.Door;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Server.Content;

/// <summary>
/// The web resources of the organisation by name, for everybody who is signed in. The name is looked up in a table: there are no folders
/// to walk through. What was served once stays decoded until its row changes.
/// </summary>
internal sealed class WebResources(Organization organization)
{
    private const string GlobalContext = "ClientGlobalContext.js.aspx";

    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/getglobalcontext-clientglobalcontext.js.aspx
    private const string GlobalContextScript = """
        function GetGlobalContext() {
          for (var page = window; page !== page.parent; ) {
            page = page.parent;
            if (page.Xrm) return page.Xrm.Utility.getGlobalContext();
          }
          throw new Error("GetGlobalContext: this page is not shown by an app, so there is no context. Open it in the app.");
        }
        """;

    private readonly ConcurrentDictionary<string, WebResource> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The reply to a request for the web resource of that name.</summary>
    public Reply Reply(string name, HttpRequest request)
    {
        if (name == GlobalContext || name.EndsWith("/" + GlobalContext, StringComparison.Ordinal))
            return new Reply(200, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(GlobalContextScript));
        var resource = Find(name) ?? throw new WebApiException(404, "0x8006088a", $"There is no web resource '{name}'.");
        var reply = request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Any(known => known == resource.ETag || known == "*")
            ? new Reply(304, "", default)
            : new Reply(200, resource.ContentType, resource.Content);
        return (reply with { Policy = ContentPolicy.WebResource }).With("ETag", resource.ETag).With("Cache-Control", "private, no-cache");
    }

    private WebResource? Find(string name)
    {
        if (Row(name, "versionnumber") is not { } row) return null;
        var version = row.GetAttributeValue<long>("versionnumber");
        if (_known.TryGetValue(name, out var known) && known.Version == version && known.Id == row.Id) return known;
        if (Row(name, "versionnumber", "content", "webresourcetype") is not { } whole) return null;
        return _known[name] = new WebResource(whole.Id, whole.GetAttributeValue<long>("versionnumber"),
            WebResource.TypeOf(whole.GetAttributeValue<OptionSetValue>("webresourcetype")?.Value ?? 0),
            Convert.FromBase64String(whole.GetAttributeValue<string>("content") ?? ""));
    }

    private Entity? Row(string name, params string[] columns)
    {
        var query = new QueryExpression("webresource") { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return organization.ServiceFor().RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
