using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Sealing;

/// <summary>
/// Seals what people said before it reaches the store, each conversation with a key of its own that goes when the conversation goes. What was written unsealed is
/// read as it is, and what cannot be opened any more counts as a case that cannot be read.
/// </summary>
/// <param name="inner">Where everything is kept.</param>
/// <param name="keys">Where the keys of conversations are kept: the same store, since they go in one transaction.</param>
/// <param name="seals">False when nothing new is sealed.</param>
/// <param name="protects">True when the keys of conversations, and the program's own secrets, are protected with <paramref name="ring"/>.</param>
/// <param name="ring">Keys that are kept outside of the store.</param>
public sealed class SealedStore(ILastingStore inner, IConversationKeys keys, bool seals, bool protects, IKeyRing ring, TimeProvider clock) : ILastingStore, ILineNews, IDisposable
{
    private const string CasePlace = "case";
    private const string DialogsPlace = "dialogs";
    private const string RepliesPlace = "replies";
    private const string AddressPlace = "address";
    private const string LinePlace = "line";
    private const string AsidePlace = "aside";
    private readonly ConversationKeys _keys = new(keys, protects ? ring : null, ring, clock);
    private readonly SealedSecrets _secrets = new(ring);

    public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        var stored = await inner.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
        if (stored.Version == 0)
        {
            // Another host may have deleted it.
            _keys.Forget(key);
            return stored;
        }

        return stored with
        {
            // A case that cannot be opened is handed on as it is: nobody can read it, so it is set aside.
            Case = await OpenAsync(key, CasePlace, stored.Case, cancellationToken).ConfigureAwait(false) ?? stored.Case,
            Dialogs = await OpenAsync(key, DialogsPlace, stored.Dialogs, cancellationToken).ConfigureAwait(false),
            Replies = await OpenAsync(key, RepliesPlace, stored.Replies, cancellationToken).ConfigureAwait(false),
        };
    }

    public async Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        if (turn is { Case: null, SetAside: null })
        {
            // The key goes with the rest, so that the words of farewell cannot be sealed with it.
            _keys.Forget(turn.Key);
            return await inner.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        if (!seals)
        {
            return await inner.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        var key = await _keys.ForSealingAsync(turn.Key, cancellationToken).ConfigureAwait(false);
        string Sealed(string place, string text) => Seal.IsOn(text) ? text : Seal.Put(key, turn.Key, place, text);
        return await inner.CommitAsync(
            turn with
            {
                Case = turn.Case is null ? null : Sealed(CasePlace, turn.Case),
                Dialogs = turn.Dialogs is null ? null : Sealed(DialogsPlace, turn.Dialogs),
                Replies = Sealed(RepliesPlace, turn.Replies),
                SetAside = turn.SetAside is null ? null : Sealed(AsidePlace, turn.SetAside),
                Address = turn.Address is null ? null : Sealed(AddressPlace, turn.Address),
                Reminder = turn.Reminder is null ? null : turn.Reminder with { Address = Sealed(AddressPlace, turn.Reminder.Address) },
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) =>
        await inner.AppendAsync(key, activityId, await SealAsync(key, LinePlace, json, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    public async Task AddAsync(string key, IReadOnlyList<LoggedActivity> lines, CancellationToken cancellationToken)
    {
        var kept = new List<LoggedActivity>();
        foreach (var line in lines)
        {
            kept.Add(line with { Json = await SealAsync(key, LinePlace, line.Json, cancellationToken).ConfigureAwait(false) });
        }

        await inner.AddAsync(key, kept, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A line that cannot be opened any more is as good as gone.</summary>
    public async Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken)
    {
        var lines = new List<LoggedActivity>();
        foreach (var line in await inner.ReadAfterAsync(key, after, cancellationToken).ConfigureAwait(false))
        {
            if (await OpenAsync(key, LinePlace, line.Json, cancellationToken).ConfigureAwait(false) is { } json)
            {
                lines.Add(line with { Json = json });
            }
        }

        return lines;
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

    /// <summary>A secret that cannot be read any more is as good as gone: another is made.</summary>
    public async Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken) =>
        [.. (await inner.SecretsAsync(purpose, cancellationToken).ConfigureAwait(false)).Select(_secrets.Open).OfType<StoredSecret>()];

    public Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken) =>
        inner.AddSecretAsync(purpose, protects ? _secrets.Protect(secret) : secret, olderAreOver, cancellationToken);

    /// <summary>Where an address cannot be opened any more, nothing can be delivered.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> TakeAsync(int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = new List<OutboxEntry>();
        foreach (var entry in await inner.TakeAsync(most, now, cancellationToken).ConfigureAwait(false))
        {
            if (await OpenAsync(entry.Key, AddressPlace, entry.Address, cancellationToken).ConfigureAwait(false) is { } address)
            {
                entries.Add(entry with { Address = address, Replies = await OpenAsync(entry.Key, RepliesPlace, entry.Replies, cancellationToken).ConfigureAwait(false) });
            }
            else
            {
                await inner.DoneAsync(entry.Key, entry.ActivityId, cancellationToken).ConfigureAwait(false);
            }
        }

        return entries;
    }

    public Task<bool> IsFirstAsync(string key, string activityId, CancellationToken cancellationToken) => inner.IsFirstAsync(key, activityId, cancellationToken);

    public Task KeepAsync(string key, string activityId, DateTimeOffset until, CancellationToken cancellationToken) => inner.KeepAsync(key, activityId, until, cancellationToken);

    public Task DoneAsync(string key, string activityId, CancellationToken cancellationToken) => inner.DoneAsync(key, activityId, cancellationToken);

    public Task MarkAsync(byte[] mark, DateTimeOffset at, CancellationToken cancellationToken) => inner.MarkAsync(mark, at, cancellationToken);

    public Task<bool> IsMarkedAsync(byte[] mark, CancellationToken cancellationToken) => inner.IsMarkedAsync(mark, cancellationToken);

    public Task UnmarkAsync(byte[] mark, CancellationToken cancellationToken) => inner.UnmarkAsync(mark, cancellationToken);

    public Task ExpireMarksAsync(DateTimeOffset before, CancellationToken cancellationToken) => inner.ExpireMarksAsync(before, cancellationToken);

    /// <summary>A reminder whose address cannot be opened any more is taken away.</summary>
    public async Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var due = new List<DueReminder>();
        foreach (var reminder in await inner.DueAsync(now, most, cancellationToken).ConfigureAwait(false))
        {
            if (await OpenAsync(reminder.Key, AddressPlace, reminder.Address, cancellationToken).ConfigureAwait(false) is { } address)
            {
                due.Add(reminder with { Address = address });
            }
            else
            {
                await inner.ClaimAsync(reminder, cancellationToken).ConfigureAwait(false);
            }
        }

        return due;
    }

    public Task<bool> ClaimAsync(DueReminder reminder, CancellationToken cancellationToken) => inner.ClaimAsync(reminder, cancellationToken);

    public Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken) => inner.ExpireAsync(before, cancellationToken);

    public IDisposable Subscribe(Action<string?> said) => (inner as ILineNews)?.Subscribe(said) ?? CancellationToken.None.Register(() => { });

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task<string> SealAsync(string conversation, string place, string text, CancellationToken cancellationToken) =>
        seals ? Seal.Put(await _keys.ForSealingAsync(conversation, cancellationToken).ConfigureAwait(false), conversation, place, text) : text;

    /// <summary>Null when the text cannot be opened any more. The key in memory may be one of before another host deleted the conversation.</summary>
    private async Task<string?> OpenAsync(string conversation, string place, string? text, CancellationToken cancellationToken)
    {
        if (text is null || !Seal.IsOn(text))
        {
            return text;
        }

        return (_keys.Held(conversation) is { } held ? Seal.Open(held, conversation, place, text) : null)
            ?? (await _keys.KeptAsync(conversation, cancellationToken).ConfigureAwait(false) is { } kept ? Seal.Open(kept, conversation, place, text) : null);
    }
}
