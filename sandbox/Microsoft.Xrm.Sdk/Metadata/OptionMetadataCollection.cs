using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The options of a choice, in the order in which they are shown.</summary>
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    /// <summary>An empty collection.</summary>
    public OptionMetadataCollection()
    {
    }

    /// <summary>Wraps the given list; changes go through to it.</summary>
    public OptionMetadataCollection(IList<OptionMetadata> list) : base(list)
    {
    }
}
