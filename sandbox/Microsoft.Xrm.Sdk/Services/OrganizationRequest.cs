using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message with its parameters. The typed requests are views of the same parameters.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = Namespaces.Contracts)]
[KnownType(nameof(GetKnownRequestTypes))]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection _parameters;

    /// <summary>A message without name yet.</summary>
    public OrganizationRequest()
    {
    }

    /// <summary>The message of that name.</summary>
    public OrganizationRequest(string requestName) => RequestName = requestName;

    /// <summary>The name of the message.</summary>
    [DataMember]
    public string RequestName { get; set; }

    /// <summary>The parameters by name.</summary>
    [DataMember]
    public ParameterCollection Parameters
    {
        get => _parameters ??= new ParameterCollection();
        set => _parameters = value;
    }

    /// <summary>Identifies the request where it runs asynchronously.</summary>
    [DataMember]
    public Guid? RequestId { get; set; }

    /// <summary>A parameter by name; reading one that is not there throws KeyNotFoundException.</summary>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A parameter, or the default of its type when it is not there.</summary>
    internal T Read<T>(string parameterName) => Parameters.Contains(parameterName) ? (T)Parameters[parameterName] : default;

    private static IEnumerable<Type> GetKnownRequestTypes() => KnownTypes.OfRequests;
}
