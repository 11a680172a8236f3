using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch runs.</summary>
[DataContract(Name = "ExecuteMultipleSettings", Namespace = Namespaces.Contracts2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    /// <summary>True when a fault does not stop the batch.</summary>
    [DataMember]
    public bool ContinueOnError { get; set; }

    /// <summary>True when the answers come back, and not the faults alone.</summary>
    [DataMember]
    public bool ReturnResponses { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
