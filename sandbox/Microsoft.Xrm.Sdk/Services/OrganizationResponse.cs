using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer to a message. The typed responses are views of the same results.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = Namespaces.Contracts)]
[KnownType(nameof(GetKnownResponseTypes))]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection _results;

    /// <summary>The name of the message.</summary>
    [DataMember]
    public string ResponseName { get; set; }

    /// <summary>The results by name.</summary>
    [DataMember]
    public ParameterCollection Results
    {
        get => _results ??= new ParameterCollection();
        set => _results = value;
    }

    /// <summary>A result by name; reading one that is not there throws KeyNotFoundException.</summary>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A result, or the default of its type when it is not there.</summary>
    internal T Read<T>(string resultName) => Results.Contains(resultName) ? (T)Results[resultName] : default;

    private static IEnumerable<Type> GetKnownResponseTypes() => KnownTypes.OfResponses;
}
