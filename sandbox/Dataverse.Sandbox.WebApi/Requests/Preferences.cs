using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>The preferences of the header Prefer that the service knows; the others are ignored, as HTTP has it.</summary>
internal sealed record Preferences
{
    private const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    private string[] _annotations = [];

    /// <summary>Rows a page; null when nothing was asked.</summary>
    public int? PageSize { get; private init; }

    /// <summary>Whether a write answers with the row.</summary>
    public bool WantsRow { get; private init; }

    /// <summary>Whether an error in a batch does not end it.</summary>
    public bool ContinuesOnError { get; private init; }

    /// <summary>Whether values come with what users read.</summary>
    public bool WantsFormattedValues => Wants(FormattedValue);

    /// <summary>The preferences of a header.</summary>
    public static Preferences Of(string? header)
    {
        var known = (header is null ? [] : Split(header)).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return new Preferences
        {
            _annotations = known.GetValueOrDefault("odata.include-annotations", "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            PageSize = int.TryParse(known.GetValueOrDefault("odata.maxpagesize") ?? known.GetValueOrDefault("maxpagesize"), NumberStyles.None,
                CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null,
            WantsRow = known.GetValueOrDefault("return") == "representation",
            ContinuesOnError = known.ContainsKey("odata.continue-on-error") && known["odata.continue-on-error"] != "false",
        };
    }

    /// <summary>Whether an annotation was asked for: <c>*</c>, its name, or <c>Namespace.*</c>; a minus in front takes one away.</summary>
    public bool Wants(string annotation)
    {
        var wanted = false;
        foreach (var asked in _annotations)
        {
            var (pattern, value) = asked[0] == '-' ? (asked[1..], false) : (asked, true);
            if (pattern == "*" || pattern == annotation || (pattern.EndsWith(".*", StringComparison.Ordinal)
                && annotation.StartsWith(pattern[..^1], StringComparison.Ordinal))) wanted = value;
        }

        return wanted;
    }

    /// <summary>The header that says which of them were followed; null for none.</summary>
    public string? Applied(bool ofRows)
    {
        var applied = new List<string>();
        if (WantsRow && !ofRows) applied.Add("return=representation");
        if (_annotations.Length > 0) applied.Add($"odata.include-annotations=\"{string.Join(",", _annotations)}\"");
        if (PageSize is { } size && ofRows) applied.Add(string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}"));
        return applied.Count == 0 ? null : string.Join(",", applied);
    }

    // Commas inside quotes belong to the value.
    private static IEnumerable<(string Name, string Value)> Split(string header)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (start, quoted) = (0, false);
        for (var i = 0; i <= header.Length; i++)
        {
            if (i < header.Length && header[i] == '"') quoted = !quoted;
            if (i < header.Length && (quoted || header[i] is not (',' or ';'))) continue;
            var parts = header[start..i].Split('=', 2, StringSplitOptions.TrimEntries);
            start = i + 1;
            if (parts[0].Length > 0 && seen.Add(parts[0])) yield return (parts[0], parts.Length > 1 ? parts[1].Trim('"') : "");
        }
    }
}
