using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using NumbnessBot.Storage;

namespace NumbnessBot.DirectLine.Tokens;

/// <summary>
/// The keys that tokens are signed with. They are kept in the store, so that tokens outlive a restart; a new one is made each month, and an old
/// one is good until the last token signed with it is over.
/// </summary>
internal sealed class SigningKeys(ISecretStore secrets, DirectLineSettings settings, TimeProvider clock) : IDisposable
{
    private const string Purpose = "direct-line";
    private const int Bytes = 32;
    private static readonly TimeSpan month = TimeSpan.FromDays(30);

    /// <summary>A key made by another process on the same store is looked for no more often than this.</summary>
    private static readonly TimeSpan often = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private ImmutableArray<StoredSecret> _known = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    /// <summary>The key to sign with.</summary>
    public async Task<SymmetricSecurityKey> CurrentAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Newest(now) is { } known)
        {
            return KeyOf(known);
        }

        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(now, cancellationToken).ConfigureAwait(false);
            if (Newest(now) is { } stored)
            {
                return KeyOf(stored);
            }

            var made = new StoredSecret(Randoms.Text(), RandomNumberGenerator.GetBytes(Bytes), now);
            await secrets.AddSecretAsync(Purpose, made, Oldest(now), cancellationToken).ConfigureAwait(false);
            _known = _known.Add(made);
            return KeyOf(made);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The key of that id, as long as tokens signed with it can be good; null when there is none.</summary>
    public async Task<SymmetricSecurityKey?> FindAsync(string id, CancellationToken cancellationToken)
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

        return _known.FirstOrDefault(k => k.Id == id && k.MadeAt >= Oldest(now)) is { } key ? KeyOf(key) : null;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static SymmetricSecurityKey KeyOf(StoredSecret secret) => new(secret.Value) { KeyId = secret.Id };

    private StoredSecret? Newest(DateTimeOffset now) => _known.LastOrDefault(k => k.MadeAt > now - month);

    private DateTimeOffset Oldest(DateTimeOffset now) => now - month - TimeSpan.FromMinutes(settings.TokenMinutes) - TimeSpan.FromHours(settings.RenewalHours);

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _known = [.. await secrets.SecretsAsync(Purpose, cancellationToken).ConfigureAwait(false)];
        _readAt = now;
    }
}
