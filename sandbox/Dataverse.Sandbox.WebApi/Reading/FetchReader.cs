using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers <c>?fetchXml=</c>, <c>?savedQuery=</c> and <c>?userQuery=</c>.</summary>
internal sealed class FetchReader(Call call, Target target)
{
    private const int Deepest = 100;

    /// <summary>The rows of a view.</summary>
    public Answer ReadView(string table, string id)
    {
        if (!Guid.TryParse(id, out var view)) throw WebApiException.Query($"'{id}' is not the id of a {table}.");
        return Read(call.Service.Retrieve(table, view, new ColumnSet("fetchxml")).GetAttributeValue<string>("fetchxml") ?? "");
    }

    /// <summary>The rows of a query.</summary>
    public Answer Read(string text)
    {
        var fetch = Parse(text);
        var table = target.Table!;
        if (fetch.Element("entity")?.Attribute("name")?.Value is { } named && named != table.LogicalName)
            throw new WebApiException(400, "0x80041102", $"The query asks for '{named}', but the URL for '{table.EntitySetName}'. Make them the same.");
        var token = SkipToken.Read(call.Option("$skiptoken"));
        if (fetch.Attribute("top") is null && fetch.Attribute("count") is null && call.Preferences.PageSize is { } size)
            fetch.SetAttributeValue("count", size);
        if (token.Page > 1) fetch.SetAttributeValue("page", token.Page);
        if (token.Cookie is not null) fetch.SetAttributeValue("paging-cookie", token.Cookie);
        else if (fetch.Attribute("paging-cookie") is { } cookie && !cookie.Value.StartsWith('<')) cookie.Value = Unwrapped(cookie.Value);

        var rows = call.Service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
        var json = new JsonObject { ["@odata.context"] = $"{call.Root}$metadata#{table.EntitySetName}" };
        if (fetch.Attribute("returntotalrecordcount")?.Value is "true" or "1" && call.Preferences.Wants("Microsoft.Dynamics.CRM.totalrecordcount"))
            json["@Microsoft.Dynamics.CRM.totalrecordcount"] = rows.TotalRecordCount;
        AddPaging(json, rows, int.TryParse(fetch.Attribute("page")?.Value, CultureInfo.InvariantCulture, out var page) ? page : 1);
        json["value"] = new JsonArray([.. rows.Entities.Select(row => Written(row, table, fetch))]);
        return Answer.Json(200, json).With("Preference-Applied", call.Preferences.Applied(ofRows: true));
    }

    private void AddPaging(JsonObject json, EntityCollection rows, int page)
    {
        if (!rows.MoreRecords) return;
        var next = new SkipToken(page + 1, rows.PagingCookie);
        if (call.Preferences.Wants("Microsoft.Dynamics.CRM.fetchxmlpagingcookie"))
            json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] = next.ToString();
        if (call.Preferences.Wants("Microsoft.Dynamics.CRM.morerecords")) json["@Microsoft.Dynamics.CRM.morerecords"] = true;
        if (call.Preferences.PageSize is null) return;
        var options = call.Url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => !Uri.UnescapeDataString(option.Split('=')[0]).Equals("$skiptoken", StringComparison.Ordinal));
        json["@odata.nextLink"] = $"{call.Url.GetLeftPart(UriPartial.Path)}?{string.Join('&', options)}&$skiptoken={Uri.EscapeDataString(next.ToString())}";
    }

    private JsonObject Written(Entity row, Table table, XElement fetch)
    {
        var writer = new RowJson(call.Model, call.Preferences);
        var isAggregate = fetch.Attribute("aggregate")?.Value is "true" or "1";
        var columns = isAggregate ? [] : row.Attributes.Where(pair => pair.Value is not AliasedValue).Select(pair => table.Find(pair.Key)).OfType<Column>();
        var json = writer.Write(row, table, columns.Where(column => ServiceModel.ColumnsOf(table).Contains(column)).OrderBy(column => column.LogicalName));
        writer.AddAliased(json, row);
        return json;
    }

    // A cookie as an annotation gave it: an element around the engine's own, encoded twice.
    private static string Unwrapped(string cookie) => Uri.UnescapeDataString(Uri.UnescapeDataString(cookie));

    private static XElement Parse(string text)
    {
        try
        {
            // Depth first: reading a deep document recursively would end the process.
            using (var scan = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }))
                while (scan.Read())
                    if (scan.Depth > Deepest) throw new WebApiException(400, "0x80040203", $"The FetchXML is nested deeper than {Deepest} elements.");
            return XElement.Parse(text, LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            throw new WebApiException(400, "0x80041102", $"Invalid XML. {fault.Message}");
        }
    }
}
