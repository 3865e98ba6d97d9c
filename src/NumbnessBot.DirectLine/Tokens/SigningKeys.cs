using Microsoft.IdentityModel.Tokens;
using NumbnessBot.Storage;

namespace NumbnessBot.DirectLine.Tokens;

/// <summary>The keys that tokens are signed with, so that tokens outlive a restart.</summary>
internal sealed class SigningKeys(ISecretStore secrets, DirectLineSettings settings, TimeProvider clock) : IDisposable
{
    private readonly RotatingKeys _keys =
        new(secrets, "direct-line", TimeSpan.FromMinutes(settings.TokenMinutes) + TimeSpan.FromHours(settings.RenewalHours), clock);

    /// <summary>The key to sign with.</summary>
    public async Task<SymmetricSecurityKey> CurrentAsync(CancellationToken cancellationToken) => KeyOf(await _keys.CurrentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The key of that id, as long as tokens signed with it can be good; null when there is none.</summary>
    public async Task<SymmetricSecurityKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _keys.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } key ? KeyOf(key) : null;

    public void Dispose() => _keys.Dispose();

    private static SymmetricSecurityKey KeyOf(StoredSecret secret) => new(secret.Value) { KeyId = secret.Id };
}
