using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Definitions.Types;

namespace Dataverse.Sandbox.WebApi.Definitions;

/// <summary>An entity set of definitions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its definitions are of, or derived from.</param>
/// <param name="Members">All of them.</param>
internal sealed record DefinitionSet(string Name, DefinitionType Type, Func<Catalog, IEnumerable<Definition>> Members)
{
    /// <summary>The sets that there are.</summary>
    public static IReadOnlyList<DefinitionSet> All { get; } =
    [
        new("EntityDefinitions", TableDefinition.Type, catalog => catalog.Tables.Select(table => TableDefinition.Of(catalog, table))),
        new("RelationshipDefinitions", RelationshipDefinition.Base, catalog => catalog.OneToMany.Select(link => RelationshipDefinition.Of(catalog, link))
            .Concat(catalog.ManyToMany.Select(link => RelationshipDefinition.Of(catalog, link)))),
        // By name only, as documented: this path has no $filter.
        new("GlobalOptionSetDefinitions", ChoiceDefinition.Base, catalog => catalog.Choices.Select(ChoiceDefinition.Of)) { HasFilter = false },
    ];

    /// <summary>Whether its definitions can be filtered.</summary>
    public bool HasFilter { get; init; } = true;

    /// <summary>The set of that name, or null.</summary>
    public static DefinitionSet? Find(string name) => All.FirstOrDefault(set => set.Name == name);
}
