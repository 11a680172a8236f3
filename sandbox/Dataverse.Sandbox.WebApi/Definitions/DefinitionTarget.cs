using System.Collections.Generic;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>What a URL's path into the definitions points at.</summary>
internal sealed record DefinitionTarget
{
    /// <summary>What the definitions are declared to be.</summary>
    public required DefinitionType Type { get; init; }

    /// <summary>The definitions.</summary>
    public required IEnumerable<Definition> Found { get; init; }

    /// <summary>Whether many are meant.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether they can be filtered.</summary>
    public bool HasFilter { get; init; } = true;

    /// <summary>Where they are, as it stands in <c>@odata.context</c>, without the key of a single one.</summary>
    public required string Context { get; init; }

    /// <summary>The same with the key: what lies below begins there.</summary>
    public required string Place { get; init; }

    /// <summary>The properties that the path ends with; none for definitions themselves.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Whether the path ends in <c>$count</c>.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether the path ends in <c>$value</c>.</summary>
    public bool IsValue { get; init; }
}
