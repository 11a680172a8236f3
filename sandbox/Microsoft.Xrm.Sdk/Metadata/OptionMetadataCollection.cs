using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The options of a choice, in the order in which they are shown.</summary>
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    /// <summary>An empty collection.</summary>
    public OptionMetadataCollection()
    {
    }

    /// <summary>The given items, in a list of its own; none when <paramref name="list"/> is null.</summary>
    public OptionMetadataCollection(IList<OptionMetadata> list) : base(list)
    {
    }
}
