using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NumbnessBot.Triage;

/// <summary>
/// What is known by finding or attribute, immutable and in the order of the ids. Two arrays: a case is read, gone through and changed once a turn, and holds
/// a hundred entries at most.
/// </summary>
public sealed class FindingMap<T> : IReadOnlyDictionary<FindingId, T>
    where T : class
{
    public static readonly FindingMap<T> Empty = new([], []);

    private readonly FindingId[] _ids;
    private readonly T[] _values;

    private FindingMap(FindingId[] ids, T[] values) => (_ids, _values) = (ids, values);

    public int Count => _ids.Length;

    public bool IsEmpty => _ids.Length == 0;

    public IEnumerable<FindingId> Keys => _ids;

    public IEnumerable<T> Values => _values;

    public T this[FindingId key] => GetValueOrDefault(key) ?? throw new KeyNotFoundException($"Nothing is known of '{key}'.");

    /// <summary>Of entries with the same id the last one counts.</summary>
    public static FindingMap<T> Of(IEnumerable<KeyValuePair<FindingId, T>> entries)
    {
        var (ids, values) = (new List<FindingId>(), new List<T>());
        foreach (var (id, value) in entries)
        {
            ids.Add(id);
            values.Add(value);
        }

        return Of(CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(values));
    }

    /// <inheritdoc cref="Of(IEnumerable{KeyValuePair{FindingId, T}})"/>
    internal static FindingMap<T> Of(ReadOnlySpan<FindingId> ids, ReadOnlySpan<T> values)
    {
        if (ids.IsEmpty)
        {
            return Empty;
        }

        var map = new FindingMap<T>(ids.ToArray(), values.ToArray());
        for (var i = 1; i < ids.Length; i++)
        {
            if (map._ids[i - 1].CompareTo(map._ids[i]) >= 0)
            {
                return map.Sorted();
            }
        }

        return map;
    }

    public bool ContainsKey(FindingId key) => IndexOf(key) >= 0;

    public T? GetValueOrDefault(FindingId key) => IndexOf(key) is var at and >= 0 ? _values[at] : null;

    public bool TryGetValue(FindingId key, [MaybeNullWhen(false)] out T value) => (value = GetValueOrDefault(key)) is not null;

    /// <summary>The map with this entry; the same map when it holds an equal one.</summary>
    public FindingMap<T> SetItem(FindingId id, T value) => SetItems([id], value);

    /// <summary>The map with the same value for several ids; the same map when it holds all that.</summary>
    public FindingMap<T> SetItems(ReadOnlySpan<FindingId> ids, T value)
    {
        var added = 0;
        var changed = false;
        foreach (var id in ids)
        {
            var at = IndexOf(id);
            added += at < 0 ? 1 : 0;
            changed |= at < 0 || !_values[at].Equals(value);
        }

        if (!changed)
        {
            return this;
        }

        var (newIds, newValues) = (new FindingId[_ids.Length + added], new T[_ids.Length + added]);
        _ids.CopyTo(newIds, 0);
        _values.CopyTo(newValues, 0);
        var count = _ids.Length;
        foreach (var id in ids)
        {
            var at = Array.BinarySearch(newIds, 0, count, id);
            if (at < 0)
            {
                at = ~at;
                Array.Copy(newIds, at, newIds, at + 1, count - at);
                Array.Copy(newValues, at, newValues, at + 1, count - at);
                newIds[at] = id;
                count++;
            }

            newValues[at] = value;
        }

        // An id that was given twice left room at the end.
        return count == newIds.Length ? new FindingMap<T>(newIds, newValues) : new FindingMap<T>(newIds[..count], newValues[..count]);
    }

    /// <summary>The map without this id; the same map when it has none such.</summary>
    public FindingMap<T> Remove(FindingId id) => RemoveRange([id]);

    /// <summary>The map without these ids; the same map when it has none of them.</summary>
    public FindingMap<T> RemoveRange(IEnumerable<FindingId> ids)
    {
        var gone = ids.Where(ContainsKey).ToHashSet();
        return gone.Count == 0 ? this : Of(this.Where(e => !gone.Contains(e.Key)));
    }

    internal FindingId IdAt(int index) => _ids[index];

    internal T ValueAt(int index) => _values[index];

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<FindingId, T>> IEnumerable<KeyValuePair<FindingId, T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(FindingId id) => Array.BinarySearch(_ids, id);

    /// <summary>Sorted by insertion: what is stored is in order but for a few groups.</summary>
    private FindingMap<T> Sorted()
    {
        var count = 0;
        for (var i = 0; i < _ids.Length; i++)
        {
            var (id, value) = (_ids[i], _values[i]);
            var at = Array.BinarySearch(_ids, 0, count, id);
            if (at < 0)
            {
                at = ~at;
                Array.Copy(_ids, at, _ids, at + 1, count - at);
                Array.Copy(_values, at, _values, at + 1, count - at);
                _ids[at] = id;
                count++;
            }

            _values[at] = value;
        }

        return count == _ids.Length ? this : new FindingMap<T>(_ids[..count], _values[..count]);
    }

    public struct Enumerator : IEnumerator<KeyValuePair<FindingId, T>>
    {
        private readonly FindingMap<T> _map;
        private int _at;

        internal Enumerator(FindingMap<T> map) => (_map, _at) = (map, -1);

        public readonly KeyValuePair<FindingId, T> Current => new(_map._ids[_at], _map._values[_at]);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_at < _map._ids.Length;

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}
