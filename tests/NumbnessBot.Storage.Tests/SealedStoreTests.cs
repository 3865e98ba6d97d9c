using System.Text;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sealing;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

/// <summary>What a seal promises on every store: no word in it, the same words out of it, and nothing once the key is gone.</summary>
public abstract class SealedStoreTests
{
    private const string Words = "unmistakable-canary";
    private readonly FakeKeyRing _ring = new();

    protected abstract ILastingStore Inner { get; }

    [SkippableFact]
    public async Task What_is_sealed_is_read_as_it_was_written()
    {
        var store = Sealed();
        await WriteAllAsync(store);

        Assert.Equal(new StoredConversation(1, Json(), Json(), Json()), await store.LoadAsync("a-1"));
        Assert.Equal(Json(), Assert.Single(await store.ReadAsync()).Json);
        Assert.Equal((Json(), Json()), (await TakeAsync(store) is [var entry] ? entry : null) is { } e ? (e.Address, e.Replies) : default);
        Assert.Equal(Json(), Assert.Single(await store.DueAsync(Turns.Noon.AddDays(1), 5, default)).Address);
        Assert.Equal(Encoding.UTF8.GetBytes(Words), Assert.Single(await store.SecretsAsync("keys", default)).Value);
    }

    [SkippableFact]
    public async Task No_word_reaches_the_store()
    {
        await WriteAllAsync(Sealed());

        var kept = await Inner.LoadAsync("a-1");
        var line = Assert.Single(await Inner.ReadAsync());
        var entry = Assert.Single(await TakeAsync(Inner));
        var reminder = Assert.Single(await Inner.DueAsync(Turns.Noon.AddDays(1), 5, default));
        var secret = Assert.Single(await Inner.SecretsAsync("keys", default));
        string?[] all = [kept.Case, kept.Dialogs, kept.Replies, line.Json, entry.Address, entry.Replies, reminder.Address];
        Assert.All(all, text => Assert.StartsWith("sealed:", text, StringComparison.Ordinal));
        Assert.Equal(all.Length - 1, all.Distinct().Count());
        Assert.DoesNotContain(Words, Encoding.UTF8.GetString(secret.Value), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_was_written_before_sealing_is_read_and_sealed_with_the_next_turn()
    {
        await Inner.CommitAsync(Turns.Turn());
        var store = Sealed();

        Assert.Equal(new StoredConversation(1, "{\"c\":1}", "[\"d\"]", "[\"r\"]"), await store.LoadAsync("a-1"));
        await store.CommitAsync(Turns.Turn(1, Json(), "a-2"));
        Assert.DoesNotContain(Words, (await Inner.LoadAsync()).Case!, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_was_sealed_is_read_when_nothing_new_is()
    {
        await WriteAllAsync(Sealed());

        Assert.Equal(Json(), (await new SealedStore(Inner, Keys(), seals: false, protects: false, _ring, TimeProvider.System).LoadAsync()).Case);
    }

    [SkippableFact]
    public async Task A_renewed_ring_still_opens_what_an_older_key_protects()
    {
        await WriteAllAsync(Sealed());
        _ring.Renew();
        await Sealed().CommitAsync(Turns.Turn(0, Json("new"), "b-1", key: "test/new"));

        Assert.Equal(Json(), (await Sealed().LoadAsync()).Case);
        _ring.Lose();
        Assert.Equal(Json("new"), (await Sealed().LoadAsync(key: "test/new")).Case);
    }

    [SkippableFact]
    public async Task With_its_key_lost_a_case_cannot_be_read_and_the_conversation_goes_on_under_a_new_one()
    {
        await WriteAllAsync(Sealed());
        _ring.Renew();
        _ring.Lose();
        var store = Sealed();

        var stored = await store.LoadAsync("a-1");
        Assert.Null(NumbnessBot.Triage.CaseJson.Read(stored.Case!));
        Assert.Equal((1, null, null), ((int)stored.Version, stored.Dialogs, stored.Replies));
        Assert.Empty(await store.ReadAsync());
        Assert.Empty(await TakeAsync(store));
        Assert.Empty(await store.DueAsync(Turns.Noon.AddDays(1), 5, default));
        Assert.Empty(await store.SecretsAsync("keys", default));

        Assert.True(await store.CommitAsync(Turns.Turn(1, Json("fresh"), "a-2", setAside: stored.Case)));
        Assert.Equal(Json("fresh"), (await Sealed().LoadAsync()).Case);
        Assert.StartsWith("sealed:", (await Inner.LoadAsync()).Case, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Forgetting_destroys_the_key_so_that_a_copy_from_before_cannot_be_opened()
    {
        var store = Sealed();
        await WriteAllAsync(store);
        var copy = await Inner.LoadAsync("a-1");

        await store.CommitAsync(Turns.Turn(1, null, "a-2"));

        Assert.Null(await Keys().KeyAsync(Turns.Key, default));
        await Inner.CommitAsync(Turns.Turn(0, copy.Case, "a-3", copy.Replies!));
        Assert.StartsWith("sealed:", (await Sealed().LoadAsync()).Case, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Expiry_destroys_the_keys_also_of_what_was_set_aside()
    {
        var store = Sealed();
        await WriteAllAsync(store);
        await store.CommitAsync(Turns.Turn(0, Json(), key: "test/aside"));
        await store.CommitAsync(Turns.Turn(1, null, "a-2", setAside: "odd", key: "test/aside"));
        Assert.NotNull(await Keys().KeyAsync("test/aside", default));

        await store.ExpireAsync(DateTimeOffset.UtcNow.AddDays(1), default);

        Assert.Null(await Keys().KeyAsync(Turns.Key, default));
        Assert.Null(await Keys().KeyAsync("test/aside", default));
    }

    [SkippableFact]
    public async Task A_host_that_still_holds_the_key_of_a_deleted_conversation_takes_the_new_one()
    {
        var (one, other) = (Sealed(), Sealed());
        await WriteAllAsync(one);
        await other.LoadAsync();
        await one.CommitAsync(Turns.Turn(1, null, "a-2"));
        await one.CommitAsync(Turns.Turn(0, Json("anew"), "a-3"));

        Assert.Equal(Json("anew"), (await other.LoadAsync()).Case);
        await other.CommitAsync(Turns.Turn(1, Json("further"), "a-4"));
        Assert.Equal(Json("further"), (await one.LoadAsync()).Case);
    }

    [SkippableFact]
    public async Task A_turn_that_runs_while_its_conversation_is_forgotten_writes_nothing()
    {
        var (one, other) = (Sealed(), Sealed());
        await WriteAllAsync(one);
        var loaded = await other.LoadAsync();

        await one.CommitAsync(Turns.Turn(1, null, "a-2"));

        Assert.False(await other.CommitAsync(Turns.Turn(loaded.Version, Json("late"), "a-3")));
        Assert.Equal(StoredConversation.Nothing, await other.LoadAsync("a-3"));
    }

    [SkippableFact]
    public async Task What_is_sealed_for_one_conversation_opens_in_no_other()
    {
        await Sealed().CommitAsync(Turns.Turn(0, Json(), key: "test/one"));
        await Sealed().CommitAsync(Turns.Turn(0, Json(), key: "test/two"));
        var one = await Inner.LoadAsync(key: "test/one");

        await Inner.CommitAsync(Turns.Turn(1, one.Case, "a-2", key: "test/two"));

        Assert.StartsWith("sealed:", (await Sealed().LoadAsync(key: "test/two")).Case, StringComparison.Ordinal);
    }

    protected SealedStore Sealed() => new(Inner, Keys(), seals: true, protects: true, _ring, TimeProvider.System);

    private static string Json(string? more = null) => $$"""{"said":"{{Words}}{{more}}"}""";

    private static Task<IReadOnlyList<OutboxEntry>> TakeAsync(ILastingStore store) => store.TakeAsync(5, Turns.Noon.AddHours(1), default);

    private static async Task WriteAllAsync(ILastingStore store)
    {
        var turn = Turns.Turn(0, Json(), replies: Json()) with { Dialogs = Json(), Address = Json(), Reminder = new ReminderChange(Turns.Noon, Json()) };
        Assert.True(await store.CommitAsync(turn));
        await store.AppendAsync("l-1", Json());
        await store.AddSecretAsync("keys", new StoredSecret("s-1", Encoding.UTF8.GetBytes(Words), Turns.Noon), Turns.Noon, default);
    }

    private IConversationKeys Keys() => (IConversationKeys)Inner;
}

public sealed class SealedSqliteTests : SealedStoreTests, IDisposable
{
    private readonly SqliteFile _file = new();

    public SealedSqliteTests() => Inner = _file.Open();

    protected override ILastingStore Inner { get; }

    [Fact]
    public async Task No_word_stands_in_the_file_or_beside_it()
    {
        await Sealed().CommitAsync(Turns.Turn(0, "{\"said\":\"in-the-file\"}", replies: "[\"in-the-file\"]"));

        Assert.False(_file.Holds("in-the-file"));
        Assert.True(_file.Holds("sealed:"));
    }

    public void Dispose()
    {
        ((SqliteConversationStore)Inner).Dispose();
        _file.Dispose();
    }
}

[Collection(SharedPostgres.Name)]
public sealed class SealedPostgresTests(SharedPostgres postgres) : SealedStoreTests
{
    protected override ILastingStore Inner { get; } = postgres.Empty();
}

/// <summary>Everything that a store must do holds behind the seal, too.</summary>
public sealed class SealedStoreAsStoreTests : StoreTests, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SealedStore _store;

    public SealedStoreAsStoreTests()
    {
        var inner = _file.Open();
        _store = new SealedStore(inner, inner, seals: true, protects: true, new FakeKeyRing(), TimeProvider.System);
    }

    protected override IConversationStore Store => _store;

    /// <summary>What is set aside cannot be read; that it is there can be counted.</summary>
    protected override IReadOnlyList<string> SetAside(string key) =>
        [.. _file.Read($"SELECT \"case\" FROM set_aside WHERE key = '{key}' ORDER BY at").Select(sealedText => sealedText.StartsWith("sealed:", StringComparison.Ordinal) ? "unreadable" : sealedText)];

    protected override Task<int> ExpireAsync(DateTimeOffset before) => _store.ExpireAsync(before, CancellationToken.None);

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
