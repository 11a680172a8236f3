using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>One component of the solution, as read: what it is, what it needs, and how it is written.</summary>
internal sealed class Component(Kind kind, Guid id, string name, string place)
{
    private readonly List<ImportFault> _faults = [];
    private readonly List<Need> _needs = [];

    public Kind Kind { get; } = kind;

    public Guid Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>File and component, for faults.</summary>
    public string Place { get; } = place;

    /// <summary>By what other components name it, besides its id.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Writes its rows; null for metadata.</summary>
    public Action<RowWriter>? Write { get; set; }

    /// <summary>The component it is a part of: left out when that is.</summary>
    public Component? Parent { get; init; }

    /// <summary>What keeps it from being imported.</summary>
    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>The components that it names, here or installed.</summary>
    public IReadOnlyList<Need> Needs => _needs;

    /// <summary>Metadata of other solutions that it uses, by metadata id.</summary>
    public HashSet<(Kind Kind, Guid Id)> Uses { get; } = [];

    /// <summary>Notes a fault within the component.</summary>
    public void Fault(string where, string fault, string remedy) => _faults.Add(new ImportFault(where.Length > 0 ? $"{Place}, {where}" : Place, fault, remedy));

    /// <summary>Notes that it names another component.</summary>
    public void Require(Kind kind, string key, string where, string? remedy = null) => _needs.Add(new Need(kind, key, where, remedy));
}

/// <summary>Another component that must be there.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its id (lower case, no braces) or one of its keys.</param>
/// <param name="Where">The place within the component that names it.</param>
/// <param name="Remedy">What to do when it is missing; null for the usual.</param>
internal sealed record Need(Kind Kind, string Key, string Where, string? Remedy);
