using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Reading;

/// <summary>Puts custom APIs together from their folders: one file for the API, one for each parameter and property.</summary>
internal sealed class ApiReader
{
    private readonly Dictionary<string, XElement> _apis = new(StringComparer.Ordinal);
    private readonly List<Part> _parts = [];

    /// <summary>Takes in one file below <c>customapis/</c>.</summary>
    public void Add(SourceFile file, XElement root)
    {
        var path = file.Folder;
        var start = path.IndexOf("/customapis/", StringComparison.Ordinal) + "/customapis/".Length;
        var api = path.Substring(start, path.IndexOf('/', start) - start);
        if (root.Name.LocalName == "customapi") _apis[api] = root;
        else _parts.Add(new Part(api, root));
    }

    /// <summary>The APIs whose own file was read.</summary>
    public IEnumerable<Api> Read() => _apis.Select(api => new Api(
        Names.OfSchema(api.Key),
        api.Key,
        Description(api.Value),
        Values(api.Key, "customapirequestparameter"),
        Values(api.Key, "customapiresponseproperty")));

    private List<ApiValue> Values(string api, string kind) => _parts
        .Where(part => part.Api == api && part.Root.Name.LocalName == kind)
        .Select(part => new ApiValue(
            part.Root.Of("uniquename"),
            part.Root.Number(part.Root.Text("type")),
            part.Root.TextOrEmpty("isoptional") == "1",
            Description(part.Root)))
        .OrderBy(value => value.IsOptional).ThenBy(value => value.Name, StringComparer.Ordinal)
        .ToList();

    private static string Description(XElement root) => root.Element("description")?.Attribute("default")?.Value ?? "";

    private sealed record Part(string Api, XElement Root);
}
