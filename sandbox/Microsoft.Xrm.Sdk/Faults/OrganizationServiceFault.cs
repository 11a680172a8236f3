using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Why a request failed.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = Namespaces.Contracts)]
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    /// <summary>The fault that caused this one; null when there is none.</summary>
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    /// <summary>What the plug-in traced.</summary>
    [DataMember]
    public string TraceText { get; set; }

    [DataMember]
    internal string OriginalException { get; set; }

    [DataMember]
    internal string ExceptionSource { get; set; }

    [DataMember]
    internal bool ExceptionRetriable { get; set; }
}
