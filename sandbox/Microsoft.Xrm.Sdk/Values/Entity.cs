using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row, or as much of it as was read or is to be written.</summary>
[DataContract(Name = "Entity", Namespace = Namespaces.Contracts)]
public class Entity : IExtensibleDataObject
{
    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private RelatedEntityCollection _relatedEntities;
    private KeyAttributeCollection _keyAttributes;

    /// <summary>A row of no table yet.</summary>
    public Entity() : this(null)
    {
    }

    /// <summary>A row of a table.</summary>
    public Entity(string entityName) => LogicalName = entityName;

    /// <summary>The row of an id.</summary>
    public Entity(string entityName, Guid id) : this(entityName) => Id = id;

    /// <summary>The row of an alternate key of one column.</summary>
    public Entity(string entityName, string keyName, object keyValue) : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    /// <summary>The row of an alternate key.</summary>
    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName) => KeyAttributes = keyAttributes;

    /// <summary>The table.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The id; empty before the row is created. It is not tied to the id column in <see cref="Attributes"/>.</summary>
    [DataMember]
    public virtual Guid Id { get; set; }

    /// <summary>The column values by logical name.</summary>
    [DataMember]
    public AttributeCollection Attributes
    {
        get => _attributes ??= new AttributeCollection();
        set => _attributes = value;
    }

    /// <summary>What is to be done with the row where it travels inside another.</summary>
    [DataMember]
    public EntityState? EntityState { get; set; }

    /// <summary>The column values as shown to the user; only filled when the row was read.</summary>
    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= new FormattedValueCollection();
        set => _formattedValues = value;
    }

    /// <summary>The related rows that travel with it.</summary>
    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= new RelatedEntityCollection();
        set => _relatedEntities = value;
    }

    /// <summary>The version that was read; it changes with every write.</summary>
    [DataMember]
    public string RowVersion { get; set; }

    /// <summary>The alternate key that identifies the row instead of its id.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    /// <summary>A column value; reading a column that is not there throws <see cref="KeyNotFoundException"/>.</summary>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>True when the row carries the column, also with null.</summary>
    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The row as an early-bound class; the collections are shared with this row.</summary>
    public T ToEntity<T>() where T : Entity
    {
        if (typeof(T) == typeof(Entity)) return (T)Copy(new Entity());

        if (string.IsNullOrWhiteSpace(LogicalName)) throw new NotSupportedException("LogicalName must be set before calling ToEntity()");
        var table = typeof(T).GetCustomAttributes(typeof(EntityLogicalNameAttribute), true).Cast<EntityLogicalNameAttribute>().FirstOrDefault()?.LogicalName;
        if (string.IsNullOrWhiteSpace(table)) throw new NotSupportedException("Cannot convert to type that is does not have EntityLogicalNameAttribute");
        if (!string.Equals(table, LogicalName, StringComparison.Ordinal)) throw new NotSupportedException($"Cannot convert entity {LogicalName} to {table}");
        return (T)Copy(Activator.CreateInstance<T>());
    }

    /// <summary>Points at this row by its id. The alternate key is not handed on.</summary>
    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };

    /// <summary>
    /// A column value; the default of the type when the column is not there or null. A value of another type throws <see cref="InvalidCastException"/>.
    /// </summary>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName)) throw new ArgumentNullException(nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    /// <summary>A column value; false when the column is not there or holds another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        result = default;
        if (attributeKey == null || !Attributes.TryGetValue(attributeKey, out var value) || value is not T typed) return false;
        result = typed;
        return true;
    }

    /// <summary>Sets a column.</summary>
    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName)) throw new ArgumentNullException(nameof(attributeLogicalName));
        this[attributeLogicalName] = value;
    }

    /// <summary>A column value as shown to the user; null when it is not there.</summary>
    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName)) throw new ArgumentNullException(nameof(attributeLogicalName));
        return FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;
    }

    /// <summary>The one related row of a relationship; null when there is none.</summary>
    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole) where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    /// <summary>Sets the one related row of a relationship; null removes it.</summary>
    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity) where TEntity : Entity
    {
        RefuseWithoutName(relationshipSchemaName);
        if (entity != null && string.IsNullOrWhiteSpace(entity.LogicalName))
            throw new ArgumentException("The entity is missing a value for the 'LogicalName' property.", nameof(entity));
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity == null ? null : new[] { entity });
    }

    /// <summary>The related rows of a relationship; null when they were not read.</summary>
    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole) where TEntity : Entity
    {
        RefuseWithoutName(relationshipSchemaName);
        var relationship = new Relationship(relationshipSchemaName) { PrimaryEntityRole = primaryEntityRole };
        return RelatedEntities.TryGetValue(relationship, out var rows) ? rows.Entities.Cast<TEntity>() : null;
    }

    /// <summary>Sets the related rows of a relationship; null removes them, an empty list is refused.</summary>
    protected virtual void SetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity
    {
        RefuseWithoutName(relationshipSchemaName);
        var relationship = new Relationship(relationshipSchemaName) { PrimaryEntityRole = primaryEntityRole };
        if (entities == null)
        {
            RelatedEntities.Remove(relationship);
            return;
        }

        var rows = new List<Entity>(entities);
        if (rows.Any(row => string.IsNullOrWhiteSpace(row.LogicalName)))
            throw new ArgumentException("An entity is missing a value for the 'LogicalName' property.", nameof(entities));
        RelatedEntities[relationship] = new EntityCollection(rows) { EntityName = rows.First().LogicalName };
    }

    private static void RefuseWithoutName(string relationshipSchemaName)
    {
        if (string.IsNullOrWhiteSpace(relationshipSchemaName)) throw new ArgumentNullException(nameof(relationshipSchemaName));
    }

    private Entity Copy(Entity target)
    {
        target.LogicalName = LogicalName;
        target.Attributes = Attributes;
        target.FormattedValues = FormattedValues;
        target.RelatedEntities = RelatedEntities;
        target.KeyAttributes = KeyAttributes;
        target.Id = Id;
        target.EntityState = EntityState;
        target.RowVersion = RowVersion;
        target.ExtensionData = ExtensionData;
        return target;
    }
}
