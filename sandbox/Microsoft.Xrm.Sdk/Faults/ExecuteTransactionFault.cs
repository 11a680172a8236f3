using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Why a transaction failed, and at which of its requests.</summary>
[DataContract(Name = "ExecuteTransactionFault", Namespace = Namespaces.Contracts71)]
[Serializable]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    /// <summary>The place of the failed request, from 0.</summary>
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
