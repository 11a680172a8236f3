using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Points at a row by its id, or by the values of an alternate key. Two are equal when they point at the same row.</summary>
[DataContract(Name = "EntityReference", Namespace = Namespaces.Contracts)]
[Serializable]
public sealed class EntityReference : IExtensibleDataObject
{
    private KeyAttributeCollection _keyAttributes;

    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Points at nothing yet.</summary>
    public EntityReference()
    {
    }

    /// <summary>Points into a table.</summary>
    public EntityReference(string logicalName) => LogicalName = logicalName;

    /// <summary>Points at a row by its id.</summary>
    public EntityReference(string logicalName, Guid id) : this(logicalName) => Id = id;

    /// <summary>Points at a row by an alternate key of one column.</summary>
    public EntityReference(string logicalName, string keyName, object keyValue) : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    /// <summary>Points at a row by an alternate key.</summary>
    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection) : this(logicalName) => KeyAttributes = keyAttributeCollection;

    /// <summary>The id of the row; empty when the key identifies it.</summary>
    [DataMember]
    public Guid Id { get; set; }

    /// <summary>The table of the row.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>What the row is called; only filled when it was read.</summary>
    [DataMember]
    public string Name { get; set; }

    /// <summary>The values of the alternate key.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    /// <summary>The version of the row that was read.</summary>
    [DataMember]
    public string RowVersion { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>True for the same table, id and key; name and version do not count.</summary>
    public override bool Equals(object obj) =>
        obj is EntityReference other
        && Id == other.Id
        && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
        && HasSameKeyAs(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Id.GetHashCode() ^ (LogicalName?.GetHashCode() ?? 0);
        if (!HasKey) return hash;
        // The order of the key's columns does not count.
        foreach (var column in _keyAttributes) hash ^= column.Key.GetHashCode() ^ (column.Value?.GetHashCode() ?? 0);
        return hash;
    }

    // Most references have no key: comparing them must not create an empty one.
    private bool HasKey => _keyAttributes is { Count: > 0 };

    private bool HasSameKeyAs(EntityReference other)
    {
        if (!HasKey || !other.HasKey) return HasKey == other.HasKey;
        return _keyAttributes.Count == other._keyAttributes.Count
            && _keyAttributes.All(column => other._keyAttributes.TryGetValue(column.Key, out var value) && Equals(column.Value, value));
    }
}
