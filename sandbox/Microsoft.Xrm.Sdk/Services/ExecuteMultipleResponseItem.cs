using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The outcome of one request of a batch: an answer or a fault.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = Namespaces.Contracts2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    /// <summary>The place of the request in the batch, from 0.</summary>
    [DataMember]
    public int RequestIndex { get; set; }

    /// <summary>The answer; null when there was a fault.</summary>
    [DataMember]
    public OrganizationResponse Response { get; set; }

    /// <summary>The fault; null when it went well.</summary>
    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
