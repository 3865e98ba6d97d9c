using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace NumbnessBot.Storage.Sealing;

/// <summary>The keys of conversations, ready for use; those in use are held in memory for a while.</summary>
/// <param name="keys">Where they are kept.</param>
/// <param name="ring">What new keys are protected with; null when they are kept as they are.</param>
/// <param name="opener">What protected keys are read with, also when new ones are not protected.</param>
internal sealed class ConversationKeys(IConversationKeys keys, IKeyRing? ring, IKeyRing opener, TimeProvider clock)
{
    /// <summary>So that memory does not grow with the number of conversations.</summary>
    private const int MostHeld = 10_000;

    private const byte Bare = 0;
    private const byte Protected = 1;
    private readonly ConcurrentDictionary<string, byte[]> _held = new();

    /// <summary>The conversation's key, which is made if there is none that can be read. Another host may make one at the same time; one of the two counts.</summary>
    public async Task<byte[]> ForSealingAsync(string conversation, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(conversation, out var held))
        {
            return held;
        }

        while (true)
        {
            var stored = await keys.KeyAsync(conversation, cancellationToken).ConfigureAwait(false);
            if (stored is not null && Read(stored) is { } key)
            {
                return Hold(conversation, key);
            }

            await keys.AddKeyAsync(conversation, Kept(RandomNumberGenerator.GetBytes(Seal.KeyBytes)), stored, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The key as it is held in memory; null when none is.</summary>
    public byte[]? Held(string conversation) => _held.GetValueOrDefault(conversation);

    /// <summary>The key as it is kept now; null when there is none, or it cannot be read any more.</summary>
    public async Task<byte[]?> KeptAsync(string conversation, CancellationToken cancellationToken)
    {
        Forget(conversation);
        return await keys.KeyAsync(conversation, cancellationToken).ConfigureAwait(false) is { } stored && Read(stored) is { } key ? Hold(conversation, key) : null;
    }

    public void Forget(string conversation) => _held.TryRemove(conversation, out _);

    private byte[] Kept(byte[] key) => ring is null ? [Bare, .. key] : [Protected, .. ring.Protect(key)];

    /// <summary>Null when the key that protects it is lost.</summary>
    private byte[]? Read(byte[] kept)
    {
        try
        {
            return kept switch
            {
                [Bare, .. var key] => key,
                [Protected, .. var value] => opener.Unprotect(value),
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] Hold(string conversation, byte[] key)
    {
        if (_held.Count >= MostHeld)
        {
            _held.Clear();
        }

        return _held[conversation] = key;
    }
}
