using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>
/// Keys for one purpose, kept in the store so that what was made with them outlives a restart; a new one is made each month, and an old one is good until the last thing made
/// with it is over.
/// </summary>
/// <param name="purpose">What the keys are for.</param>
/// <param name="longest">How long a thing made with a key can be good.</param>
public sealed class RotatingKeys(ISecretStore secrets, string purpose, TimeSpan longest, TimeProvider clock) : IDisposable
{
    private const int Bytes = 32;
    private const int IdBytes = 15;
    private static readonly TimeSpan month = TimeSpan.FromDays(30);

    /// <summary>A key made by another process on the same store is looked for no more often than this.</summary>
    private static readonly TimeSpan often = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private ImmutableArray<StoredSecret> _known = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    /// <summary>The key to use now: 32 random bytes.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read or written now.</exception>
    public async Task<StoredSecret> CurrentAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Newest(now) is { } known)
        {
            return known;
        }

        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(now, cancellationToken).ConfigureAwait(false);
            if (Newest(now) is { } stored)
            {
                return stored;
            }

            var made = new StoredSecret(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), RandomNumberGenerator.GetBytes(Bytes), now);
            await secrets.AddSecretAsync(purpose, made, Oldest(now), cancellationToken).ConfigureAwait(false);
            _known = _known.Add(made);
            return made;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The key of that id, as long as things made with it can be good; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<StoredSecret?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.FirstOrDefault(k => k.Id == id) is null && now - _readAt >= often)
        {
            await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await ReadAsync(now, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        return _known.FirstOrDefault(k => k.Id == id && k.MadeAt >= Oldest(now));
    }

    public void Dispose() => _oneAtATime.Dispose();

    private StoredSecret? Newest(DateTimeOffset now) => _known.LastOrDefault(k => k.MadeAt > now - month);

    private DateTimeOffset Oldest(DateTimeOffset now) => now - month - longest;

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _known = [.. await secrets.SecretsAsync(purpose, cancellationToken).ConfigureAwait(false)];
        _readAt = now;
    }
}
