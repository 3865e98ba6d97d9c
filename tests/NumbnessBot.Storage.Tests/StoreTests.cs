using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Tests;

/// <summary>What every store must do.</summary>
public abstract class StoreTests
{
    protected abstract IConversationStore Store { get; }

    protected abstract IReadOnlyList<string> SetAside(string key);

    protected abstract Task<int> ExpireAsync(DateTimeOffset before);

    [SkippableFact]
    public async Task An_unknown_conversation_is_nothing() => Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-1"));

    [SkippableFact]
    public async Task A_committed_turn_is_loaded_again()
    {
        Assert.True(await Store.CommitAsync(Turns.Turn()));

        Assert.Equal(new StoredConversation(1, "{\"c\":1}", "[\"d\"]", null), await Store.LoadAsync());
    }

    [SkippableFact]
    public async Task Each_commit_counts_the_version_up()
    {
        for (var version = 0; version < 5; version++)
        {
            Assert.True(await Store.CommitAsync(Turns.Turn(version, $"case {version}", $"a-{version}")));
        }

        Assert.Equal((5, "case 4"), ((int)(await Store.LoadAsync()).Version, (await Store.LoadAsync()).Case));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_commit_on_another_version_writes_nothing(int version)
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.CommitAsync(Turns.Turn(1, "second", "a-2"));

        Assert.False(await Store.CommitAsync(Turns.Turn(version, "third", "a-3", setAside: "odd")));

        Assert.Equal(new StoredConversation(2, "second", "[\"d\"]", null), await Store.LoadAsync("a-3"));
        Assert.Empty(SetAside(Turns.Key));
    }

    [SkippableFact]
    public async Task A_commit_on_a_version_of_an_unknown_conversation_writes_nothing()
    {
        Assert.False(await Store.CommitAsync(Turns.Turn(3)));

        Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-1"));
    }

    [SkippableFact]
    public async Task A_repeated_activity_finds_the_replies_it_got()
    {
        await Store.CommitAsync(Turns.Turn(0, activity: "a-1", replies: "[1]"));
        await Store.CommitAsync(Turns.Turn(1, activity: "a-2", replies: "[2]"));

        Assert.Equal("[1]", (await Store.LoadAsync("a-1")).Replies);
        Assert.Equal("[2]", (await Store.LoadAsync("a-2")).Replies);
        Assert.Null((await Store.LoadAsync("a-3")).Replies);
    }

    [SkippableFact]
    public async Task The_same_activity_id_in_another_conversation_is_new()
    {
        await Store.CommitAsync(Turns.Turn(key: "test/one"));

        Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-1", "test/two"));
    }

    [SkippableFact]
    public async Task A_turn_without_an_activity_id_is_kept_without_its_replies()
    {
        Assert.True(await Store.CommitAsync(Turns.Turn(activity: null)));

        Assert.Equal(1, (await Store.LoadAsync()).Version);
    }

    [SkippableFact]
    public async Task A_case_that_cannot_be_read_is_set_aside()
    {
        await Store.CommitAsync(Turns.Turn(@case: "unreadable"));
        await Store.CommitAsync(Turns.Turn(1, "fresh", "a-2", setAside: "unreadable", at: Turns.Noon.AddMinutes(1)));

        Assert.Equal(["unreadable"], SetAside(Turns.Key));
        Assert.Equal("fresh", (await Store.LoadAsync()).Case);
    }

    [SkippableFact]
    public async Task Forgetting_removes_case_replies_and_what_was_set_aside()
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.CommitAsync(Turns.Turn(1, "fresh", "a-2", setAside: "odd"));

        Assert.True(await Store.CommitAsync(Turns.Turn(2, null, "a-3")));

        Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-1"));
        Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-3"));
        Assert.Empty(SetAside(Turns.Key));
    }

    [SkippableFact]
    public async Task Forgetting_one_conversation_leaves_the_others()
    {
        await Store.CommitAsync(Turns.Turn(key: "test/one"));
        await Store.CommitAsync(Turns.Turn(key: "test/two"));

        await Store.CommitAsync(Turns.Turn(1, null, key: "test/one"));

        Assert.Equal("[\"r\"]", (await Store.LoadAsync("a-1", "test/two")).Replies);
    }

    [SkippableFact]
    public async Task After_forgetting_a_conversation_begins_anew()
    {
        await Store.CommitAsync(Turns.Turn());
        await Store.CommitAsync(Turns.Turn(1, null, "a-2"));

        Assert.True(await Store.CommitAsync(Turns.Turn(0, "anew", "a-4")));
        Assert.Equal((1, "anew"), ((int)(await Store.LoadAsync()).Version, (await Store.LoadAsync()).Case));
    }

    [SkippableFact]
    public async Task What_was_not_used_for_long_expires()
    {
        await Store.CommitAsync(Turns.Turn(key: "test/old", at: Turns.Noon.AddDays(-31)));
        await Store.CommitAsync(Turns.Turn(key: "test/new", at: Turns.Noon));

        Assert.Equal(1, await ExpireAsync(Turns.Noon.AddDays(-30)));

        Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-1", "test/old"));
        Assert.Equal("[\"r\"]", (await Store.LoadAsync("a-1", "test/new")).Replies);
    }

    [SkippableFact]
    public async Task A_conversation_in_use_does_not_expire_with_its_first_message()
    {
        await Store.CommitAsync(Turns.Turn(at: Turns.Noon.AddDays(-31)));
        await Store.CommitAsync(Turns.Turn(1, activity: "a-2", at: Turns.Noon));

        Assert.Equal(0, await ExpireAsync(Turns.Noon.AddDays(-30)));
        Assert.Equal(2, (await Store.LoadAsync()).Version);
    }

    [SkippableTheory]
    [InlineData("msteams/19:abc@thread.v2;messageid=1")]
    [InlineData("x/'; DROP TABLE conversation; --")]
    [InlineData("x/ü-日本-🙂")]
    [InlineData("x/%_\"\\ \t\n")]
    [InlineData("x/")]
    public async Task A_key_may_hold_any_characters(string key)
    {
        await Store.CommitAsync(Turns.Turn(key: key));
        await Store.CommitAsync(Turns.Turn(key: "x/other"));

        Assert.Equal(1, (await Store.LoadAsync("a-1", key)).Version);
        await Store.CommitAsync(Turns.Turn(1, null, key: key));
        Assert.Equal(StoredConversation.Nothing, await Store.LoadAsync("a-1", key));
        Assert.Equal(1, (await Store.LoadAsync(key: "x/other")).Version);
    }

    [SkippableFact]
    public async Task Of_many_commits_on_one_version_one_wins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Store.CommitAsync(Turns.Turn(0, $"case {i}", $"a-{i}")))));

        Assert.Single(won, true);
        Assert.Equal($"case {Array.IndexOf(won, true)}", (await Store.LoadAsync()).Case);
    }
}
