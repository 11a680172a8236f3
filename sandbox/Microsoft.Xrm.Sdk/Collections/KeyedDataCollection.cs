using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>A property bag of the SDK: the indexer adds or replaces, <c>Add</c> refuses a key that is there.</summary>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> _items;
    private bool _isReadOnly;

    /// <summary>Wraps the given dictionary; changes go through to it.</summary>
    protected internal DataCollection(IDictionary<TKey, TValue> collection) => _items = collection;

    /// <summary>An empty bag.</summary>
    protected internal DataCollection() => _items = new Dictionary<TKey, TValue>();

    /// <summary>The value of a key. Reading a key that is not there throws <see cref="KeyNotFoundException"/>.</summary>
    public virtual TValue this[TKey key]
    {
        get => _items[key];
        set
        {
            RefuseWhenReadOnly();
            _items[key] = value;
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _items.Count;

    /// <summary>The keys.</summary>
    public ICollection<TKey> Keys => _items.Keys;

    /// <summary>The values, in the order of <see cref="Keys"/>.</summary>
    public ICollection<TValue> Values => _items.Values;

    /// <summary>True when every change is refused.</summary>
    public virtual bool IsReadOnly
    {
        get => _isReadOnly;
        internal set => _isReadOnly = value;
    }

    /// <summary>Adds a key with its value.</summary>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Adds a key with its value; throws <see cref="ArgumentException"/> when the key is there.</summary>
    public void Add(TKey key, TValue value)
    {
        RefuseWhenReadOnly();
        _items.Add(key, value);
    }

    /// <summary>Adds every pair.</summary>
    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds every pair; nothing when <paramref name="items"/> is null.</summary>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        RefuseWhenReadOnly();
        if (items == null) return;
        foreach (var item in items) _items.Add(item);
    }

    /// <summary>Removes every key.</summary>
    public void Clear()
    {
        RefuseWhenReadOnly();
        _items.Clear();
    }

    /// <summary>True when the key is there, whatever its value.</summary>
    public bool Contains(TKey key) => _items.ContainsKey(key);

    /// <summary>True when the key is there with an equal value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> key) => _items.Contains(key);

    /// <summary>True when the key is there, whatever its value.</summary>
    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    /// <summary>The value of a key; false, with the default value, when the key is not there.</summary>
    public bool TryGetValue(TKey key, out TValue value) => _items.TryGetValue(key, out value);

    /// <summary>Copies the pairs into an array from an index on.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <summary>Removes a key; false when it is not there.</summary>
    public bool Remove(TKey key)
    {
        RefuseWhenReadOnly();
        return _items.Remove(key);
    }

    /// <summary>Removes a key that has an equal value; false when there is no such pair.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        RefuseWhenReadOnly();
        return _items.Remove(item);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void RefuseWhenReadOnly()
    {
        if (IsReadOnly) throw new InvalidOperationException("The collection is read-only.");
    }
}
