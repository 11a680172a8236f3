using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a column.</summary>
[DataContract(Namespace = Namespaces.Contracts)]
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    /// <summary>The message RetrieveAttribute. Its required parameters are there from the start, without value.</summary>
    public RetrieveAttributeRequest()
    {
        RequestName = "RetrieveAttribute";
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    /// <summary>The table.</summary>
    public string EntityLogicalName
    {
        get => Read<string>(nameof(EntityLogicalName));
        set => Parameters[nameof(EntityLogicalName)] = value;
    }

    /// <summary>The column.</summary>
    public string LogicalName
    {
        get => Read<string>(nameof(LogicalName));
        set => Parameters[nameof(LogicalName)] = value;
    }

    /// <summary>The column by its number; 0 when the name says it.</summary>
    public int ColumnNumber
    {
        get => Read<int>(nameof(ColumnNumber));
        set => Parameters[nameof(ColumnNumber)] = value;
    }

    /// <summary>The column by the id of its definition; empty when the name says it.</summary>
    public Guid MetadataId
    {
        get => Read<Guid>(nameof(MetadataId));
        set => Parameters[nameof(MetadataId)] = value;
    }

    /// <summary>True when changes count that are not yet published.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Read<bool>(nameof(RetrieveAsIfPublished));
        set => Parameters[nameof(RetrieveAsIfPublished)] = value;
    }
}
