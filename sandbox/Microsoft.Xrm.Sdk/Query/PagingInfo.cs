using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which page of a result is asked for.</summary>
[DataContract(Name = "PagingInfo", Namespace = Namespaces.Contracts)]
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>Rows on a page.</summary>
    [DataMember]
    public int Count { get; set; }

    /// <summary>The page, from 1.</summary>
    [DataMember]
    public int PageNumber { get; set; }

    /// <summary>The cookie that came with the page before.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>True when the number of rows of the whole result is wanted.</summary>
    [DataMember]
    public bool ReturnTotalRecordCount { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
