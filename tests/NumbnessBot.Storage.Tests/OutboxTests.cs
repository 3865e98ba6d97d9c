using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

/// <summary>What every outbox must do.</summary>
public abstract class OutboxTests
{
    private static readonly DateTimeOffset later = Turns.Noon + OutboxEntry.Lease + TimeSpan.FromSeconds(1);

    protected abstract ILastingStore Store { get; }

    [SkippableFact]
    public async Task Replies_that_nobody_has_to_deliver_do_not_wait()
    {
        await Store.CommitAsync(Turns.Turn());

        Assert.Empty(await TakeAsync(DateTimeOffset.MaxValue));
    }

    [SkippableFact]
    public async Task Replies_wait_with_their_address_until_they_are_delivered()
    {
        await CommitAsync(0, "a-1");

        var entry = Assert.Single(await TakeAsync(later));
        Assert.Equal(new OutboxEntry(Turns.Key, "a-1", entry.Number, "there", "[\"a-1\"]", Turns.Noon), entry);
        await Store.DoneAsync(Turns.Key, "a-1", CancellationToken.None);
        Assert.Empty(await TakeAsync(DateTimeOffset.MaxValue));
        Assert.Equal("[\"a-1\"]", (await Store.LoadAsync("a-1")).Replies);
    }

    [SkippableFact]
    public async Task A_commit_that_changes_nothing_leaves_nothing_to_deliver()
    {
        await CommitAsync(0, "a-1");
        await Store.DoneAsync(Turns.Key, "a-1", CancellationToken.None);

        Assert.False(await CommitAsync(7, "a-2"));

        Assert.Empty(await TakeAsync(DateTimeOffset.MaxValue));
    }

    [SkippableFact]
    public async Task Who_committed_has_the_entry_alone_for_a_while_and_so_has_who_takes_it_then()
    {
        await CommitAsync(0, "a-1");

        Assert.Empty(await TakeAsync(Turns.Noon));
        Assert.Single(await TakeAsync(later));
        Assert.Empty(await TakeAsync(later));
        Assert.Single(await TakeAsync(later + OutboxEntry.Lease));
    }

    [SkippableFact]
    public async Task Who_still_delivers_keeps_the_entry()
    {
        await CommitAsync(0, "a-1");
        await Store.KeepAsync(Turns.Key, "a-1", later.AddMinutes(1), CancellationToken.None);

        Assert.Empty(await TakeAsync(later));
        Assert.Single(await TakeAsync(later.AddMinutes(1)));
    }

    [SkippableFact]
    public async Task Replies_of_a_conversation_are_taken_in_order_and_none_before_an_earlier_one_of_somebody_else()
    {
        for (var i = 0; i < 4; i++)
        {
            await CommitAsync(i, $"a-{i}");
        }

        await Store.KeepAsync(Turns.Key, "a-2", later.AddHours(1), CancellationToken.None);

        Assert.Equal(["a-0", "a-1"], (await TakeAsync(later)).Select(e => e.ActivityId));
        foreach (var delivered in new[] { "a-0", "a-1", "a-2" })
        {
            Assert.Empty(await TakeAsync(later));
            await Store.DoneAsync(Turns.Key, delivered, CancellationToken.None);
        }

        Assert.Equal(["a-3"], (await TakeAsync(later)).Select(e => e.ActivityId));
    }

    [SkippableFact]
    public async Task The_first_of_a_conversation_is_known()
    {
        await CommitAsync(0, "a-1");
        await CommitAsync(1, "a-2");

        Assert.True(await Store.IsFirstAsync(Turns.Key, "a-1", CancellationToken.None));
        Assert.False(await Store.IsFirstAsync(Turns.Key, "a-2", CancellationToken.None));
        await Store.DoneAsync(Turns.Key, "a-1", CancellationToken.None);
        Assert.True(await Store.IsFirstAsync(Turns.Key, "a-2", CancellationToken.None));
        Assert.True(await Store.IsFirstAsync("test/other", "a-9", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Only_so_many_are_taken_at_a_time_the_oldest_first()
    {
        for (var i = 0; i < 5; i++)
        {
            await CommitAsync(0, "a", $"test/talk-{i}", Turns.Noon.AddSeconds(-i));
        }

        Assert.Equal(["test/talk-4", "test/talk-3", "test/talk-2"], (await TakeAsync(later, 3)).Select(e => e.Key));
    }

    [SkippableFact]
    public async Task Forgetting_takes_back_what_waits_but_not_its_own_answer()
    {
        await CommitAsync(0, "a-1");
        await Store.CommitAsync(Turns.Turn(1, null, "a-2", "[\"gone\"]") with { Address = "there" });

        Assert.Equal(("a-2", "[\"gone\"]"), (await TakeAsync(later)).Select(e => (e.ActivityId, e.Replies)).Single());
        await Store.DoneAsync(Turns.Key, "a-2", CancellationToken.None);
        Assert.Empty(await TakeAsync(DateTimeOffset.MaxValue));
    }

    [SkippableFact]
    public async Task Only_the_replies_of_the_last_turns_are_kept_for_a_repeat()
    {
        const int Count = 100;
        for (var i = 0; i < Count; i++)
        {
            Assert.True(await Store.CommitAsync(Turns.Turn(i, activity: $"a-{i}")));
        }

        var known = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            if ((await Store.LoadAsync($"a-{i}")).Replies is not null)
            {
                known.Add(i);
            }
        }

        Assert.InRange(known.Count, RepeatWindow.Turns, 2 * RepeatWindow.Turns);
        Assert.Equal(Enumerable.Range(Count - known.Count, known.Count), known);
    }

    [SkippableFact]
    public async Task Marks_are_there_until_they_are_removed_or_over()
    {
        byte[] one = [1, 2, 3], other = [4, 0, 5];
        await Store.MarkAsync(one, Turns.Noon, CancellationToken.None);
        await Store.MarkAsync(one, Turns.Noon, CancellationToken.None);
        await Store.MarkAsync(other, Turns.Noon.AddDays(1), CancellationToken.None);

        await Store.ExpireMarksAsync(Turns.Noon.AddHours(1), CancellationToken.None);
        Assert.False(await Store.IsMarkedAsync(one, CancellationToken.None));
        Assert.True(await Store.IsMarkedAsync(other, CancellationToken.None));
        await Store.UnmarkAsync(other, CancellationToken.None);
        Assert.False(await Store.IsMarkedAsync(other, CancellationToken.None));
    }

    private Task<bool> CommitAsync(long version, string activity, string key = Turns.Key, DateTimeOffset? at = null) =>
        Store.CommitAsync(Turns.Turn(version, activity: activity, replies: $"[\"{activity}\"]", key: key, at: at) with { Address = "there" });

    private Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, int most = 100) =>
        Store.TakeAsync(most, now < DateTimeOffset.MaxValue - OutboxEntry.Lease ? now : now - OutboxEntry.Lease, CancellationToken.None);
}

public sealed class MemoryOutboxTests : OutboxTests
{
    protected override ILastingStore Store { get; } = new MemoryConversationStore();
}

public sealed class SqliteOutboxTests : OutboxTests, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqliteConversationStore _store;

    public SqliteOutboxTests() => _store = _file.Open();

    protected override ILastingStore Store => _store;

    [Fact]
    public async Task After_a_restart_whatever_waits_is_taken_at_once()
    {
        await _store.CommitAsync(Turns.Turn() with { Address = "there" });
        _store.Dispose();

        using var again = _file.Open();

        Assert.Single(await again.TakeAsync(10, Turns.Noon, CancellationToken.None));
    }

    [Fact]
    public async Task An_answer_to_forget_me_leaves_no_word_once_it_is_delivered()
    {
        await _store.CommitAsync(Turns.Turn());
        await _store.CommitAsync(Turns.Turn(1, null, "a-2", "[\"unmistakable-canary\"]") with { Address = "there" });
        Assert.True(_file.Holds("unmistakable-canary"));

        await _store.DoneAsync(Turns.Key, "a-2", CancellationToken.None);

        Assert.False(_file.Holds("unmistakable-canary"));
        Assert.Equal(0, _file.Rows());
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
