using System.Collections.Concurrent;

namespace NumbnessBot.Host.Guarding;

/// <summary>How often somebody at one address came with a key or a link that is none, within a minute.</summary>
internal sealed class FailedTries(TimeProvider clock)
{
    /// <summary>More than people mistype, and nothing against what would have to be tried.</summary>
    private const int Most = 60;

    /// <summary>So that memory does not grow with the number of addresses.</summary>
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _failed = new();

    public bool AreOver(HttpContext http) => _failed.TryGetValue(RequestLimits.NetOf(http), out var failed) && failed.Count >= Most && IsOf(failed.Since);

    public void Count(HttpContext http)
    {
        if (_failed.Count >= MostAddresses)
        {
            _failed.Clear();
        }

        var now = clock.GetUtcNow();
        _failed.AddOrUpdate(RequestLimits.NetOf(http), _ => (now, 1), (_, failed) => IsOf(failed.Since) ? (failed.Since, failed.Count + 1) : (now, 1));
    }

    /// <summary>A minute that has begun then is not over.</summary>
    private bool IsOf(DateTimeOffset since) => clock.GetUtcNow() - since < minute;
}
