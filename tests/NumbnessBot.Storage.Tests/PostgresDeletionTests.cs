using System.Text;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Postgres;
using NumbnessBot.Storage.Sealing;

namespace NumbnessBot.Storage.Tests;

/// <summary>
/// What a person said can be read in no byte of PostgreSQL's files, before and after it is forgotten: neither in clear, nor with a key that is left somewhere.
/// </summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresDeletionTests
{
    private const string Words = "unmistakable-postgres-canary";
    private const string Other = "test/somebody-else";
    private readonly FakeKeyRing _ring = new();
    private readonly SharedPostgres _postgres;
    private readonly PostgresConversationStore _inner;

    public PostgresDeletionTests(SharedPostgres postgres)
    {
        _postgres = postgres;
        _inner = postgres.Empty();
    }

    [SkippableFact]
    public async Task Words_are_in_no_file_and_the_key_of_what_was_forgotten_is_in_none_once_the_journal_has_moved_on()
    {
        // What is looked for can be found: this is written in clear.
        const string Clear = "unmistakable-clear-control";
        await _inner.CommitAsync(Turns.Turn(0, Json(Clear), key: "test/clear"));
        Assert.True(Holds(Clear));

        var store = Sealed(protects: false);
        await WriteAllAsync(store, Turns.Key);
        await WriteAllAsync(store, Other);
        var key = (await _inner.KeyAsync(Turns.Key, default))![1..];
        var others = (await _inner.KeyAsync(Other, default))![1..];
        Assert.False(Holds(Words));
        Assert.True(_postgres.Holds(key));

        await store.CommitAsync(Turns.Turn(2, null, "a-9"));
        Assert.Null(await _inner.KeyAsync(Turns.Key, default));
        await store.ExpireAsync(DateTimeOffset.MinValue, default);
        _postgres.MoveJournalOn();

        Assert.False(Holds(Words));
        Assert.False(_postgres.Holds(key));
        Assert.True(_postgres.Holds(others));
        Assert.Equal(Json(), (await Sealed(protects: false).LoadAsync(key: Other)).Case);
    }

    [SkippableFact]
    public async Task Protected_with_the_ring_no_key_is_in_any_file_at_any_time()
    {
        var store = Sealed(protects: true);
        await WriteAllAsync(store, Turns.Key);
        var kept = (await _inner.KeyAsync(Turns.Key, default))!;
        var key = _ring.Unprotect(kept[1..]);

        Assert.Equal(Seal.KeyBytes, key.Length);
        Assert.True(_postgres.Holds(kept));
        Assert.False(_postgres.Holds(key));
        Assert.False(Holds(Words));

        await store.CommitAsync(Turns.Turn(2, null, "a-9"));

        Assert.False(_postgres.Holds(key));
        Assert.False(Holds(Words));
    }

    [SkippableFact]
    public async Task Expiry_leaves_no_more_of_it_than_forgetting()
    {
        var store = Sealed(protects: false);
        await WriteAllAsync(store, Turns.Key);
        var key = (await _inner.KeyAsync(Turns.Key, default))![1..];

        Assert.Equal(1, await store.ExpireAsync(Turns.Noon.AddDays(1), default));
        _postgres.MoveJournalOn();

        Assert.False(_postgres.Holds(key));
        Assert.False(Holds(Words));
    }

    private SealedStore Sealed(bool protects) => new(_inner, _inner, seals: true, protects, _ring, TimeProvider.System);

    private static string Json(string words = Words) => $$"""{"said":"{{words}}"}""";

    /// <summary>Words in every place where there can be any, written over once.</summary>
    private static async Task WriteAllAsync(SealedStore store, string key)
    {
        for (var version = 0; version < 2; version++)
        {
            var turn = Turns.Turn(version, Json(), $"a-{version}", Json(), setAside: Json(), key: key) with
            {
                Dialogs = Json(),
                Address = Json(),
                Reminder = new ReminderChange(Turns.Noon, Json()),
            };
            Assert.True(await store.CommitAsync(turn));
            await store.AppendAsync($"l-{version}", Json(), key);
        }
    }

    private bool Holds(string words) => _postgres.Holds(Encoding.UTF8.GetBytes(words));
}
