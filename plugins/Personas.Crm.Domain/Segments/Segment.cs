using System;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Segments;

/// <summary>A segment whose expression has been checked; immutable.</summary>
/// <param name="Id">The segment's id.</param>
/// <param name="Key">The name that membership facts use.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Expression">Who belongs to it.</param>
/// <param name="VersionId">The published version; null for a draft.</param>
/// <param name="Mode">When its members are found anew.</param>
/// <param name="Index">Its position in the order of evaluation: after every segment it depends on.</param>
public sealed record Segment(Guid Id, string Key, string Name, Expression Expression, Guid? VersionId, RefreshMode Mode, int Index)
{
    /// <summary>The table of its customers.</summary>
    public string CustomerTable => Expression.CustomerTable;
}
