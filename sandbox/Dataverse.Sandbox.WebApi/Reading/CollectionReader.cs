using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers GET on an entity set, or on a collection of rows related to a row.</summary>
internal sealed class CollectionReader(Call call, Target target, ODataUriParser parser)
{
    private const int LargestPage = 5000;

    private Table Table => target.Table!;

    public Answer Read()
    {
        RefuseUnsupported();
        if (call.Option("fetchXml") is { } fetch) return new FetchReader(call, target).Read(fetch);
        if (call.Option("savedQuery") is { } view) return new FetchReader(call, target).ReadView("savedquery", view);
        if (call.Option("userQuery") is { } own) return new FetchReader(call, target).ReadView("userquery", own);
        if (call.Option("$apply") is not null) return new ApplyReader(call, target, parser).Read();
        return target.IsCount ? Count() : Rows();
    }

    private Answer Rows()
    {
        var shape = new ShapeReader(call.Model).Read(parser.ParseSelectAndExpand(), Table);
        var token = SkipToken.Read(parser.ParseSkipToken());
        var top = parser.ParseTop();
        var isCounted = parser.ParseCount() == true;
        if (top == 0) throw WebApiException.Query("$top=0 is not supported. Ask for at least one row, or for /$count.");
        var query = Filtered(shape).OrderBy(parser.ParseOrderBy());
        if (top is { } most) query.With("top", Math.Min(most, LargestPage));
        else query.With("count", PageSize).With("page", token.Page).With("paging-cookie", token.Cookie);
        var total = isCounted ? Total() : (int?)null;
        var rows = call.Service.RetrieveMultiple(new FetchExpression(query.Text));

        var json = new JsonObject { ["@odata.context"] = $"{call.Root}$metadata#{Table.EntitySetName}{shape.Context}" };
        AddCount(json, total);
        json["value"] = new JsonArray([.. new ExpandedRows(call, parser).Write(rows.Entities, shape)]);
        if (rows.MoreRecords && top is null) json["@odata.nextLink"] = NextLink(new SkipToken(token.Page + 1, rows.PagingCookie));
        return Answer.Json(200, json).With("Preference-Applied", call.Preferences.Applied(ofRows: true));
    }

    private int PageSize => Math.Min(call.Preferences.PageSize ?? LargestPage, LargestPage);

    private RowQuery Filtered(Shape shape)
    {
        var query = new RowQuery(call.Model, shape, parser.ParameterAliasNodes);
        if (target.From is { } from) query.Within(target.Navigation!, new RowIds(call.Service).Of(from));
        return query.Where(parser.ParseFilter());
    }

    // Asked on its own: a query for the first rows only does not count them all.
    private int Total()
    {
        var shape = new Shape(Table, [Table[Table.PrimaryId]], [], "");
        var query = Filtered(shape).With("count", 1).With("page", 1).With("returntotalrecordcount", "true");
        return call.Service.RetrieveMultiple(new FetchExpression(query.Text)).TotalRecordCount;
    }

    private Answer Count() => Answer.Text(Total().ToString(CultureInfo.InvariantCulture));

    private void AddCount(JsonObject json, int? total)
    {
        if (total is not { } count) return;
        json["@odata.count"] = count;
        if (!call.Preferences.Wants("Microsoft.Dynamics.CRM.totalrecordcount")) return;
        json["@Microsoft.Dynamics.CRM.totalrecordcount"] = count;
        json["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"] = count >= LargestPage;
    }

    private string NextLink(SkipToken token)
    {
        var options = call.Url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => !Uri.UnescapeDataString(option.Split('=')[0]).Equals("$skiptoken", StringComparison.Ordinal))
            .Append("$skiptoken=" + Uri.EscapeDataString(token.ToString()));
        return $"{call.Url.GetLeftPart(UriPartial.Path)}?{string.Join('&', options)}";
    }

    private void RefuseUnsupported()
    {
        if (call.Option("$skip") is not null) throw WebApiException.Query("Skip Clause is not supported in CRM");
        foreach (var option in new[] { "$search", "$format", "$compute", "$index", "$deltatoken" })
            if (call.Option(option) is not null) throw WebApiException.Query($"The query option '{option}' is not supported. Leave it out.");
    }
}
