using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys of one issuer, fetched when first needed. An unknown key id fetches them again, however many ask at once only one time and
/// at most once in an interval; known keys stay good while the issuer cannot be reached.
/// </summary>
internal sealed class SigningKeyRing(SigningKeySource source, TimeProvider clock, ILogger logger)
{
    /// <summary>Keys older than this are renewed in the background, so that a withdrawn one goes.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private volatile IReadOnlyDictionary<string, SigningKey> _keys = FrozenDictionary<string, SigningKey>.Empty;
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private DateTimeOffset _staleAt = DateTimeOffset.MaxValue;

    /// <summary>True when not one key could be had, so that no token can be judged.</summary>
    public bool IsEmpty => _keys.Count == 0;

    /// <summary>Null when the issuer has no such key.</summary>
    public async Task<SigningKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(keyId, out var key))
        {
            _ = FetchAsync(onlyWhenStale: true);
            return key;
        }

        await FetchAsync(onlyWhenStale: false).WaitAsync(cancellationToken).ConfigureAwait(false);
        return _keys.GetValueOrDefault(keyId);
    }

    private Task FetchAsync(bool onlyWhenStale)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (onlyWhenStale && now < _staleAt)
                return Task.CompletedTask;
            if (!_fetch.IsCompleted || now < _nextFetch)
                return _fetch;
            _nextFetch = now + (IsEmpty ? BetweenFirstFetches : BetweenFetches);
            return _fetch = Task.Run(RenewAsync);
        }
    }

    private async Task RenewAsync()
    {
        using var limit = new CancellationTokenSource(LongestFetch, clock);
        try
        {
            var keys = await source.FetchAsync(limit.Token).ConfigureAwait(false);
            lock (_gate)
            {
                // The first fetch was for no unknown key: a key that came since is looked for without delay.
                if (IsEmpty)
                    _nextFetch = DateTimeOffset.MinValue;
                _staleAt = clock.GetUtcNow() + Fresh;
                _keys = keys;
            }
        }
        catch (Exception e)
        {
            // Whatever an issuer does, it may not keep known keys from being used.
            logger.LogWarning("The signing keys of an issuer could not be fetched ({Fault}); known ones stay good.", e.GetType().Name);
        }
    }
}
