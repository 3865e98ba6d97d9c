using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

public sealed class ConsentingStoreTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqliteConversationStore _lasting;
    private readonly ConsentingStore _store;

    public ConsentingStoreTests() => _store = new ConsentingStore(_lasting = _file.Open());

    [Fact]
    public async Task Before_consent_nothing_lasting_is_written()
    {
        await _store.CommitAsync(Turns.Turn(@case: "unmistakable-canary", mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, "unmistakable-canary", "a-2", mayKeep: false));

        Assert.Equal(2, (await _store.LoadAsync()).Version);
        Assert.Equal(0, _file.Rows());
        Assert.False(_file.Holds("unmistakable-canary"));
    }

    [Fact]
    public async Task Before_consent_versions_and_repeats_count_all_the_same()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false, replies: "[1]"));

        Assert.False(await _store.CommitAsync(Turns.Turn(0, "late", "a-2", mayKeep: false)));
        Assert.Equal("[1]", (await _store.LoadAsync("a-1")).Replies);
    }

    [Fact]
    public async Task On_yes_the_conversation_moves_to_the_lasting_store()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        Assert.True(await _store.CommitAsync(Turns.Turn(1, "agreed", "a-2")));

        Assert.Equal("agreed", (await _lasting.LoadAsync()).Case);
        Assert.Equal("agreed", (await _store.LoadAsync()).Case);
        Assert.True(await _store.CommitAsync(Turns.Turn((await _store.LoadAsync()).Version, "next", "a-3")));
        Assert.Equal("next", (await _lasting.LoadAsync()).Case);
    }

    [Fact]
    public async Task A_yes_on_an_old_version_moves_nothing()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, "second", "a-2", mayKeep: false));

        Assert.False(await _store.CommitAsync(Turns.Turn(1, "agreed", "a-3")));

        Assert.Equal(0, _file.Rows());
        Assert.Equal("second", (await _store.LoadAsync()).Case);
    }

    [Fact]
    public async Task An_activity_from_before_the_yes_is_still_known_as_a_repeat()
    {
        await _store.CommitAsync(Turns.Turn(activity: "a-1", replies: "[1]", mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, "agreed", "a-2", "[2]"));

        Assert.Equal("[1]", (await _store.LoadAsync("a-1")).Replies);
        Assert.Equal("[2]", (await _store.LoadAsync("a-2")).Replies);
        Assert.Equal("agreed", (await _store.LoadAsync("a-1")).Case);
    }

    [Fact]
    public async Task After_the_yes_the_conversation_outlives_the_process()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, "agreed", "a-2"));
        _store.Dispose();

        using var again = new ConsentingStore(_file.Open());

        Assert.Equal("agreed", (await again.LoadAsync()).Case);
    }

    [Fact]
    public async Task After_a_no_nothing_lasting_is_written()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, "declined", "a-2", mayKeep: false));

        Assert.Equal("declined", (await _store.LoadAsync()).Case);
        Assert.Equal(0, _file.Rows());
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_removes_what_was_kept()
    {
        await _store.CommitAsync(Turns.Turn(@case: "unmistakable-canary"));
        Assert.True(await _store.CommitAsync(Turns.Turn(1, "declined", "a-2", mayKeep: false)));

        Assert.Equal(0, _file.Rows());
        Assert.False(_file.Holds("unmistakable-canary"));
        Assert.Equal("declined", (await _store.LoadAsync()).Case);
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_on_an_old_version_changes_nothing()
    {
        await _store.CommitAsync(Turns.Turn());
        await _store.CommitAsync(Turns.Turn(1, "second", "a-2"));

        Assert.False(await _store.CommitAsync(Turns.Turn(1, "declined", "a-3", mayKeep: false)));
        Assert.Equal("second", (await _store.LoadAsync()).Case);
    }

    [Fact]
    public async Task A_kept_case_that_cannot_be_read_is_set_aside_where_it_was_kept()
    {
        await _store.CommitAsync(Turns.Turn(@case: "unreadable"));
        Assert.True(await _store.CommitAsync(Turns.Turn(1, "fresh", "a-2", setAside: "unreadable", mayKeep: false)));

        Assert.Equal(["unreadable"], _file.Read("SELECT \"case\" FROM set_aside"));
        Assert.Equal("fresh", (await _store.LoadAsync()).Case);
        Assert.Empty(_file.Read("SELECT \"case\" FROM conversation"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forgetting_removes_everything_wherever_it_is(bool kept)
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, "second", "a-2", mayKeep: kept));

        await _store.CommitAsync(Turns.Turn((await _store.LoadAsync()).Version, null, "a-3", mayKeep: false));

        Assert.Equal(StoredConversation.Nothing, await _store.LoadAsync("a-1"));
        Assert.Equal(StoredConversation.Nothing, await _store.LoadAsync("a-2"));
        Assert.Equal(0, _file.Rows());
    }

    [Fact]
    public async Task Expiry_reaches_what_is_kept_and_what_is_not()
    {
        await _store.CommitAsync(Turns.Turn(key: "test/kept"));
        await _store.CommitAsync(Turns.Turn(key: "test/passing", mayKeep: false));

        Assert.Equal(2, await _store.ExpireAsync(Turns.Noon.AddDays(1), CancellationToken.None));

        Assert.Equal(StoredConversation.Nothing, await _store.LoadAsync("a-1", "test/kept"));
        Assert.Null((await _store.LoadAsync("a-1", "test/passing")).Case);
    }

    [Fact]
    public async Task A_conversation_that_went_with_the_memory_of_its_process_is_known_to_be_lost()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        Assert.False((await _store.LoadAsync()).WasLost);

        using var other = new ConsentingStore(_lasting);

        Assert.Equal(new StoredConversation(0, null, null, null) { WasLost = true }, await other.LoadAsync("a-2"));
        Assert.False((await other.LoadAsync(key: "test/new")).WasLost);
        Assert.True(await other.CommitAsync(Turns.Turn(activity: "a-2", mayKeep: false)));
        Assert.False((await other.LoadAsync("a-3")).WasLost);
    }

    [Theory]
    [InlineData("agreed", true)]
    [InlineData(null, false)]
    public async Task What_is_kept_or_forgotten_is_not_lost(string? @case, bool mayKeep)
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false));
        await _store.CommitAsync(Turns.Turn(1, @case, "a-2", mayKeep: mayKeep));

        using var other = new ConsentingStore(_lasting);

        Assert.Equal((@case, false), ((await other.LoadAsync()).Case, (await other.LoadAsync()).WasLost));
    }

    [Fact]
    public async Task The_mark_of_a_conversation_in_memory_says_nothing_and_goes_after_a_day()
    {
        var clock = new FakeClock();
        using var store = new ConsentingStore(_lasting, clock);
        await store.CommitAsync(Turns.Turn(@case: "unmistakable-canary", mayKeep: false, key: "test/unmistakable-canary"));
        Assert.Single(_file.Read("SELECT hex(mark) FROM begun"));
        Assert.False(_file.Holds("unmistakable-canary"));

        clock.Now += TimeSpan.FromHours(25);
        await store.ExpireAsync(Turns.Noon.AddDays(-30), CancellationToken.None);

        Assert.Empty(_file.Read("SELECT hex(mark) FROM begun"));
    }

    [Fact]
    public async Task Replies_of_who_has_not_agreed_wait_in_no_file()
    {
        await _store.CommitAsync(Turns.Turn(mayKeep: false) with { Address = "there" });
        await _store.CommitAsync(Turns.Turn(1, null, "a-2", mayKeep: false) with { Address = "there" });

        Assert.Empty(await _store.TakeAsync(10, DateTimeOffset.MaxValue, CancellationToken.None));
        Assert.Equal(0, _file.Rows());
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
