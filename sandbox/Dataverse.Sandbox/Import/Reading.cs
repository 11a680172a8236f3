using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Import;

/// <summary>One import while it is being read: what came in, and what was understood of it so far.</summary>
internal sealed class Reading
{
    private readonly HashSet<(Kind, Guid)> _ids = [];

    public required SolutionZip Zip { get; init; }

    public required Manifest Manifest { get; init; }

    /// <summary>Root of customizations.xml.</summary>
    public required XElement Customizations { get; init; }

    public required Session Session { get; init; }

    public required ImportOptions Options { get; init; }

    /// <summary>The tables as they will be.</summary>
    public required Draft Draft { get; init; }

    /// <summary>The tables as they will be, once <see cref="Draft"/> is complete.</summary>
    public Catalog Catalog { get; set; } = Catalog.Empty;

    /// <summary>Faults that refuse the solution in any case.</summary>
    public List<ImportFault> Faults { get; } = [];

    /// <summary>What solution.xml says it needs, and is not here.</summary>
    public List<ImportFault> Missing { get; } = [];

    /// <summary>All components read, in the order in which they can be written.</summary>
    public List<Component> Components { get; } = [];

    public List<UnsupportedComponent> Unsupported { get; } = [];

    public int Language => Manifest.Language;

    /// <summary>The plug-in types of this solution by assembly-qualified or full name.</summary>
    public Dictionary<string, Guid> PluginTypes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a component; a second one of the same kind and id is a fault.</summary>
    public Component Add(Component component)
    {
        if (_ids.Add((component.Kind, component.Id))) Components.Add(component);
        else Faults.Add(new ImportFault(component.Place,
            $"There are two components of kind {component.Kind.Label} with this {(component.Kind.IsMetadata ? "name" : "id")}.",
            "Give one of them another, or remove it."));
        return component;
    }

    /// <summary>Notes a kind of component that the sandbox does not have.</summary>
    public void NotSupported(string kind, string name, string consequence) => Unsupported.Add(new UnsupportedComponent(kind, name, consequence));
}
