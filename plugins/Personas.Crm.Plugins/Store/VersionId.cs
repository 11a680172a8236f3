using System;

namespace Personas.Crm.Plugins.Store;

/// <summary>The id of a segment's version, computed from segment and number: memberships can name their version without looking it up.</summary>
internal static class VersionId
{
    /// <summary>The id of that version.</summary>
    public static Guid Of(Guid segment, int number) => NamedId.Of($"{segment:N}:{number}");
}
