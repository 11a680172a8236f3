using System;
using System.Collections.Generic;
using System.Xml.Linq;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>What a link asks of its rows.</summary>
internal enum LinkKind
{
    /// <summary>There is one; conditions elsewhere may speak of it.</summary>
    Inner,

    /// <summary>There may be one; conditions elsewhere may speak of it.</summary>
    Outer,

    /// <summary>There is one; nothing else may speak of it.</summary>
    Exists,

    /// <summary>In a filter: one meets the link's filter. Dataverse means the same by "not all".</summary>
    Any,

    /// <summary>In a filter: none meets the link's filter.</summary>
    NotAny,

    /// <summary>In a filter: there are some, and none of them meets the link's filter.</summary>
    All,
}

/// <summary>The names of link types.</summary>
internal static class LinkKinds
{
    private static readonly Dictionary<string, LinkKind> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inner"] = LinkKind.Inner,
        ["natural"] = LinkKind.Inner,
        ["outer"] = LinkKind.Outer,
        ["exists"] = LinkKind.Exists,
        ["in"] = LinkKind.Exists,
        ["matchfirstrowusingcrossapply"] = LinkKind.Exists,
        ["any"] = LinkKind.Any,
        ["not all"] = LinkKind.Any,
        ["not any"] = LinkKind.NotAny,
        ["all"] = LinkKind.All,
    };

    /// <summary>The kind of a link, inner when it says nothing; null for a type that is not known.</summary>
    public static LinkKind? Of(XElement link)
    {
        var name = (string?)link.Attribute("link-type") ?? "inner";
        return ByName.TryGetValue(name, out var kind) ? kind : null;
    }
}
