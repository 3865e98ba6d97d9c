using System.Collections.Concurrent;

namespace NumbnessBot.Storage;

/// <summary>The lines of conversations in this process only.</summary>
internal sealed class MemoryActivityLog(LineNumbers numbers, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lines> _conversations = new();

    public bool Append(string key, string activityId, string json)
    {
        var lines = LinesOf(key);
        lock (lines)
        {
            lines.At = clock.GetUtcNow();
            if (!lines.Ids.Add(activityId))
            {
                return false;
            }

            lines.All.Add(new LoggedActivity(numbers.Next(lines.Last), activityId, json));
            return true;
        }
    }

    public void Add(string key, IReadOnlyList<LoggedActivity> more)
    {
        var lines = LinesOf(key);
        lock (lines)
        {
            lines.At = clock.GetUtcNow();
            lines.All.AddRange(more.Where(line => lines.Ids.Add(line.ActivityId)));
            lines.All.Sort((one, other) => one.Number.CompareTo(other.Number));
        }
    }

    public IReadOnlyList<LoggedActivity> ReadAfter(string key, long after)
    {
        if (!_conversations.TryGetValue(key, out var lines))
        {
            return [];
        }

        lock (lines)
        {
            var from = lines.All.Count;
            while (from > 0 && lines.All[from - 1].Number > after)
            {
                from--;
            }

            return lines.All[from..];
        }
    }

    public void Delete(string key) => _conversations.TryRemove(key, out _);

    /// <summary>Deletes what was last added to before <paramref name="before"/>.</summary>
    public void Expire(DateTimeOffset before)
    {
        foreach (var conversation in _conversations.Where(c => c.Value.At < before))
        {
            _conversations.TryRemove(conversation);
        }
    }

    /// <summary>New ones are of now at once, so that no sweep takes them for old.</summary>
    private Lines LinesOf(string key) => _conversations.GetOrAdd(key, _ => new Lines { At = clock.GetUtcNow() });

    private sealed class Lines
    {
        public List<LoggedActivity> All { get; } = [];

        public HashSet<string> Ids { get; } = [];

        public DateTimeOffset At { get; set; }

        public long Last => All.Count > 0 ? All[^1].Number : 0;
    }
}
