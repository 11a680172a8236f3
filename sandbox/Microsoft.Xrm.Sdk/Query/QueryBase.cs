using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query.</summary>
[DataContract(Name = "QueryBase", Namespace = Namespaces.Contracts)]
[KnownType(typeof(QueryExpression))]
[KnownType(typeof(QueryByAttribute))]
[KnownType(typeof(FetchExpression))]
public abstract class QueryBase : IExtensibleDataObject
{
    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
