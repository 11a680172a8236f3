using System;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>What all definitions have: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/metadatabase.</summary>
internal static class MetadataDefinition
{
    /// <summary>The key of all definitions.</summary>
    public const string Key = "MetadataId";

    /// <summary>The root of all kinds; the id is of each kind's own making, so that it is read by <see cref="DefinitionType.IdOf"/>.</summary>
    public static readonly DefinitionType<object> Base = new DefinitionType<object>("MetadataBase", null, _ => Guid.Empty) { IsAbstract = true }
        .Id(Key, _ => null)
        .Empty("Edm.Boolean", "HasChanged");
}
