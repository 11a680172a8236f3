using System;

namespace Personas.Crm.Plugins.Store;

/// <summary>Something that builds on a fact, segment or audience, and would break without it.</summary>
/// <param name="Kind">What it is, in words: segment, fact, golden customer.</param>
/// <param name="Key">Its key; its name where it has no key.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Id">Its id.</param>
internal sealed record Use(string Kind, string Key, string Name, Guid Id)
{
    /// <summary>As messages name it.</summary>
    public override string ToString() => $"{Kind} '{Key}'";
}
