using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>
/// Decides which components are imported: those without a fault whose every need is here. One that is left out takes along its parts and all
/// that need it.
/// </summary>
internal sealed class Resolver(Reading reading)
{
    private readonly ILookup<(Kind, string), Component> _index = reading.Components
        .SelectMany(component => component.Keys.Prepend(component.Id.ToString()).Select(key => (Key: (component.Kind, key.ToLowerInvariant()), component)))
        .ToLookup(pair => pair.Key, pair => pair.component);

    private readonly Dictionary<(Kind, string), Guid?> _installed = [];

    /// <summary>The components to write.</summary>
    public List<Component> Accepted { get; } = [];

    /// <summary>Why the others are not.</summary>
    public List<ImportFault> Rejected { get; } = [];

    /// <summary>What follows from that: parts of them, and components that need them.</summary>
    public List<ImportFault> Consequences { get; } = [];

    /// <summary>Decides.</summary>
    public void Resolve()
    {
        var rejected = new HashSet<Component>();
        int before;
        do
        {
            before = rejected.Count;
            foreach (var component in reading.Components.Where(component => !rejected.Contains(component)))
                if (component.Faults.Count > 0 || Reason(component, rejected) is not null) Reject(component, rejected);
        }
        while (rejected.Count > before);
        Accepted.AddRange(reading.Components.Where(component => !rejected.Contains(component)));
    }

    /// <summary>The id of an installed component, by its id or key; null when there is none.</summary>
    public Guid? Installed(Kind kind, string key)
    {
        if (kind.IsMetadata) return null;
        if (_installed.TryGetValue((kind, key), out var known)) return known;
        var table = reading.Draft.Before[kind.RowTable];
        var conditions = kind.KeyColumns.Append(table.PrimaryId).Select(column => $"\"{column}\" = $0");
        return _installed[(kind,
            key)] = reading.Session.Scalar($"SELECT \"{table.PrimaryId}\" FROM \"{table.LogicalName}\" WHERE {string.Join(" OR ", conditions)}",
            key) is string id ? Guid.Parse(id) : null;
    }

    private void Reject(Component component, HashSet<Component> rejected)
    {
        rejected.Add(component);
        if (component.Faults.Count > 0) Rejected.AddRange(component.Faults);
        else if (Reason(component, rejected) is var (reason, follows)) (follows ? Consequences : Rejected).Add(reason);
    }

    private (ImportFault Fault, bool Follows)? Reason(Component component, HashSet<Component> rejected)
    {
        if (component.Parent is { } parent && rejected.Contains(parent))
            return (new ImportFault(component.Place, $"It is a part of the {parent.Kind.Label} '{parent.Name}', which is left out.", "See there."), true);
        foreach (var need in component.Needs)
        {
            var here = _index[(need.Kind, need.Key)].FirstOrDefault();
            if (here is not null && !rejected.Contains(here)) continue;
            if (here is null && Installed(need.Kind, need.Key) is not null) continue;
            var place = $"{component.Place}, {need.Where}";
            return here is not null
                ? (new ImportFault(place, $"It needs the {need.Kind.Label} '{here.Name}', which is left out.", "See there."), true)
                : (new ImportFault(place, $"There is no {need.Kind.Label} '{need.Key}', neither in the zip nor installed.",
                    need.Remedy ?? "Add it to the solution, import the solution that has it first, or correct the name."), false);
        }

        return null;
    }
}
