using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What went wrong in the platform.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = Namespaces.Contracts)]
[KnownType(typeof(OrganizationServiceFault))]
[KnownType(typeof(ExecuteTransactionFault))]
[Serializable]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection _errorDetails;

    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>The activity that failed.</summary>
    [DataMember]
    public Guid ActivityId { get; set; }

    /// <summary>The number of the error.</summary>
    [DataMember]
    public int ErrorCode { get; set; }

    /// <summary>What there is beyond the message, by name.</summary>
    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => _errorDetails ??= new ErrorDetailCollection();
        set => _errorDetails = value;
    }

    /// <summary>Where there is help.</summary>
    [DataMember]
    public string HelpLink { get; set; }

    /// <summary>The message.</summary>
    [DataMember]
    public string Message { get; set; }

    /// <summary>When it happened, UTC.</summary>
    [DataMember]
    public DateTime Timestamp { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
