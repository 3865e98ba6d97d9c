using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps everything in memory, as copies, until the process ends. For tests and for trying a bot out.</summary>
public class MemoryStorage : IStorage
{
    private const string AnyVersion = "*";

    private readonly Dictionary<string, Item> _items = [];
    private readonly Lock _lock = new();
    private int _lastETag = -1;

    public MemoryStorage()
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            Item item;
            lock (_lock)
            {
                if (!_items.TryGetValue(key, out item))
                {
                    continue;
                }
            }

            var value = StateJson.Read(item.Json);
            if (value is IStoreItem versioned)
            {
                versioned.ETag = item.ETag;
            }

            found[key] = value;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">An item was changed by somebody else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var json = StateJson.Write(value);
            lock (_lock)
            {
                if (value is IStoreItem given && given.ETag != AnyVersion
                    && _items.TryGetValue(key, out var stored) && stored.ETag != given.ETag)
                {
                    throw new ArgumentException(
                        $"'{key}' was changed in the meantime: given ETag '{given.ETag}', stored ETag '{stored.ETag}'.");
                }

                _lastETag++;
                _items[key] = new Item(json, _lastETag.ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    private sealed record Item(byte[] Json, string ETag);
}
