using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>A kind of solution component.</summary>
/// <param name="Code">Component type number. Kinds whose number differs between environments have the number of their table here.</param>
/// <param name="Label">What a report calls it.</param>
/// <param name="RowTable">The table that keeps its rows; empty for metadata.</param>
/// <param name="KeyColumns">Columns other than the id that identify such a row.</param>
internal sealed record Kind(int Code, string Label, string RowTable = "", params string[] KeyColumns)
{
    public static readonly Kind Table = new(1, "table");
    public static readonly Kind Column = new(2, "column");
    public static readonly Kind Choice = new(9, "choice");
    public static readonly Kind Relationship = new(10, "relationship");
    public static readonly Kind Key = new(14, "key");
    public static readonly Kind Role = new(20, "security role", "role");
    public static readonly Kind View = new(26, "view", "savedquery");
    public static readonly Kind Process = new(29, "process or flow", "workflow");
    public static readonly Kind Chart = new(59, "chart", "savedqueryvisualization");
    public static readonly Kind Form = new(60, "form or dashboard", "systemform");
    public static readonly Kind WebResource = new(61, "web resource", "webresource", "name");
    public static readonly Kind SiteMap = new(62, "site map", "sitemap", "sitemapnameunique");
    public static readonly Kind SecurityProfile = new(70, "column security profile", "fieldsecurityprofile");
    public static readonly Kind App = new(80, "model-driven app", "appmodule", "uniquename");
    public static readonly Kind PluginType = new(90, "plug-in type", "plugintype", "plugintypeexportkey");
    public static readonly Kind PluginAssembly = new(91, "plug-in assembly", "pluginassembly");
    public static readonly Kind Step = new(92, "plug-in step", "sdkmessageprocessingstep");
    public static readonly Kind StepImage = new(93, "step image", "sdkmessageprocessingstepimage");
    public static readonly Kind ServiceEndpoint = new(95, "service endpoint", "serviceendpoint");
    public static readonly Kind EnvironmentVariable = new(380, "environment variable", "environmentvariabledefinition", "schemaname");
    public static readonly Kind EnvironmentVariableValue = new(381, "environment variable value", "environmentvariablevalue");
    public static readonly Kind CustomApi = new(10015, "custom API", "customapi", "uniquename");
    public static readonly Kind RequestParameter = new(10016, "custom API request parameter", "customapirequestparameter");
    public static readonly Kind ResponseProperty = new(10017, "custom API response property", "customapiresponseproperty");
    public static readonly Kind Command = new(10054, "modern command", "appaction", "uniquename");
    public static readonly Kind PluginPackage = new(10090, "plug-in package", "pluginpackage", "uniquename");
    public static readonly Kind Message = new(10096, "message", "sdkmessage", "name");
    public static readonly Kind ConnectionReference = new(10165, "connection reference", "connectionreference", "connectionreferencelogicalname");

    private static readonly Dictionary<int, Kind> ByCode = new Kind[]
    {
        Table, Column, Choice, Relationship, Key, Role, View, Process, Chart, Form, WebResource, SiteMap, SecurityProfile, App, PluginType, PluginAssembly,
            Step, StepImage, ServiceEndpoint,
        EnvironmentVariable, EnvironmentVariableValue, CustomApi, RequestParameter, ResponseProperty, Command, PluginPackage, Message, ConnectionReference,
    }.ToDictionary(kind => kind.Code);

    /// <summary>Whether components of this kind are part of the catalogue, not rows.</summary>
    public bool IsMetadata => RowTable.Length == 0;

    /// <summary>The kind of that number; null when the sandbox has none.</summary>
    public static Kind? Of(int code) => ByCode.GetValueOrDefault(code);

    /// <inheritdoc />
    public bool Equals(Kind? other) => other?.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => Code;
}
