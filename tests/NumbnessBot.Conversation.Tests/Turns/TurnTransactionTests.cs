using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>A turn is kept whole or not at all, and a repeat of it has no second effect.</summary>
public sealed class TurnTransactionTests
{
    [Fact]
    public async Task Replies_are_held_until_the_turn_is_committed()
    {
        var store = new StoreBetween(new MemoryConversationStore());
        var rig = new TurnRig(store);
        IReadOnlyList<string>? sentBefore = null;
        store.BeforeCommit = _ =>
        {
            sentBefore = rig.Sent();
            return Task.CompletedTask;
        };

        await rig.SayAsync("hello");

        Assert.Equal([], sentBefore!);
        Assert.Equal(["1: hello"], rig.Sent());
    }

    [Fact]
    public async Task A_fault_stores_nothing_and_sends_only_its_own_text()
    {
        var rig = new TurnRig();
        await rig.SayAsync("first");
        rig.Sent();
        rig.Bot = async (turn, token) =>
        {
            await TurnRig.CountAsync(turn, token);
            throw new InvalidOperationException("broken");
        };

        await rig.SayAsync("second");

        Assert.Equal(["fault: broken"], rig.Sent());
        Assert.Equal(1, rig.Case.Misses);
        Assert.Null((await rig.Store.LoadAsync(TurnRig.Key, "second", default)).Replies);
    }

    [Fact]
    public async Task The_same_message_counts_when_it_comes_again_after_a_fault()
    {
        var rig = new TurnRig { Bot = (_, _) => throw new InvalidOperationException("broken") };
        await rig.SayAsync("first");
        rig.Sent();
        rig.Bot = TurnRig.CountAsync;

        await rig.SayAsync("first");

        Assert.Equal(["1: first"], rig.Sent());
    }

    [Fact]
    public async Task A_fault_of_the_store_sends_only_the_text_of_the_fault()
    {
        var rig = new TurnRig(new StoreBetween(new MemoryConversationStore()) { BeforeCommit = _ => throw new StoreUnavailableException("no disk") });

        await rig.SayAsync("hello");

        Assert.Equal(["fault: no disk"], rig.Sent());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_whose_answer_is_lost_is_looked_after_and_counts_once(bool wasWritten)
    {
        var memory = new MemoryConversationStore();
        var faults = 0;
        var store = new StoreBetween(memory)
        {
            BeforeCommit = async turn =>
            {
                if (faults++ == 0)
                {
                    if (wasWritten)
                    {
                        await memory.CommitAsync(turn, default);
                    }

                    throw new StoreUnavailableException("the connection broke");
                }
            },
        };
        var rig = new TurnRig(store);

        await rig.SayAsync("hello");

        Assert.Equal(["1: hello"], rig.Sent());
        Assert.Equal(1, rig.Case.Misses);
    }

    [Fact]
    public async Task A_repeated_activity_gets_the_same_replies_without_effect()
    {
        var rig = new TurnRig();
        await rig.SayAsync("hello", "id-1");
        await rig.SayAsync("more", "id-2");
        rig.Sent();

        await rig.SayAsync("hello", "id-1");

        Assert.Equal(["1: hello"], rig.Sent());
        Assert.Equal(2, rig.Case.Misses);
    }

    [Fact]
    public async Task A_message_that_the_client_sends_again_is_a_repeat_under_whatever_id_the_channel_gives_it()
    {
        var rig = new TurnRig();
        await rig.SayAsync("hello", "id-1", client: "c-1");
        await rig.SayAsync("hello", "id-2", client: "c-1");

        Assert.Equal(["1: hello", "1: hello"], rig.Sent());
        Assert.Equal(1, rig.Case.Misses);
    }

    [Fact]
    public async Task A_client_that_names_all_its_messages_alike_is_heard_each_time_it_says_something_else()
    {
        var rig = new TurnRig();
        await rig.SayAsync("hello", "id-1", client: "same");
        await rig.SayAsync("more", "id-2", client: "same");
        await rig.SayAsync("hello", "id-3", client: "other");

        Assert.Equal(["1: hello", "2: more", "3: hello"], rig.Sent());
    }

    [Fact]
    public async Task Messages_without_effect_and_reply_store_nothing()
    {
        var rig = new TurnRig { Bot = (_, _) => Task.CompletedTask };

        await rig.SayAsync("hello");

        Assert.Equal(StoredConversation.Nothing, await rig.Store.LoadAsync(TurnRig.Key, null, default));
    }

    [Theory]
    [InlineData(Consent.NotAsked, false)]
    [InlineData(Consent.Declined, false)]
    [InlineData(Consent.Given, true)]
    public async Task Only_a_given_consent_allows_to_keep(Consent consent, bool mayKeep)
    {
        var store = new StoreBetween(new MemoryConversationStore());
        bool? allowed = null;
        store.BeforeCommit = turn =>
        {
            allowed = turn.MayKeep;
            return Task.CompletedTask;
        };
        var rig = new TurnRig(store)
        {
            Bot = (turn, token) =>
            {
                var state = turn.TurnState.Get<CaseTurn>();
                state.Case = state.Case with { Consent = consent };
                return TurnRig.CountAsync(turn, token);
            },
        };

        await rig.SayAsync("hello");

        Assert.Equal(mayKeep, allowed);
    }
}
