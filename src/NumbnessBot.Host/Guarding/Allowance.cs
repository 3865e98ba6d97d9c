namespace NumbnessBot.Host.Guarding;

/// <summary>So many in a minute for each of many; who has been quiet may send them in one go. What is left is worked out when it is asked for, so that nothing runs in between.</summary>
internal sealed class Allowance(int perMinute, TimeProvider clock)
{
    /// <summary>After that time everybody has their whole allowance again, and nothing of them need be known.</summary>
    private static readonly TimeSpan whole = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Dictionary<string, (double Left, long At)> _lately = new(StringComparer.Ordinal);
    private Dictionary<string, (double Left, long At)> _before = new(StringComparer.Ordinal);
    private long _since = clock.GetTimestamp();

    /// <summary>How many are known at the moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _lately.Count + _before.Count;
            }
        }
    }

    /// <summary>Takes one; false when none is left.</summary>
    public bool Takes(string key)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (clock.GetElapsedTime(_since, now) >= whole)
            {
                (_before, _lately, _since) = (_lately, new(StringComparer.Ordinal), now);
            }

            var left = _lately.TryGetValue(key, out var last) || _before.Remove(key, out last)
                ? Math.Min(perMinute, last.Left + (clock.GetElapsedTime(last.At, now) / whole * perMinute))
                : perMinute;
            var takes = left >= 1;
            _lately[key] = (takes ? left - 1 : left, now);
            return takes;
        }
    }
}
