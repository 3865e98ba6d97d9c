using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

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
    public async Task A_conversation_that_changed_meanwhile_has_its_turn_run_again_and_answers_once()
    {
        var memory = new MemoryConversationStore();
        var store = new StoreBetween(memory);
        var rig = new TurnRig(store);
        var other = new TurnRig(memory);
        store.BeforeCommit = async turn =>
        {
            if (turn.Version == 0)
            {
                await other.SayAsync("elsewhere");
            }
        };

        await rig.SayAsync("hello");

        Assert.Equal(["2: hello"], rig.Sent());
        Assert.Equal(2, rig.Case.Misses);
    }

    [Fact]
    public async Task A_turn_that_runs_again_finds_nothing_of_its_first_run()
    {
        var memory = new MemoryConversationStore();
        var store = new StoreBetween(memory);
        var other = new TurnRig(memory);
        var found = new List<bool>();
        var rig = new TurnRig(store)
        {
            Bot = (turn, token) =>
            {
                found.Add(turn.TurnState.ContainsKey("mark"));
                turn.TurnState["mark"] = "left behind";
                return TurnRig.CountAsync(turn, token);
            },
        };
        store.BeforeCommit = turn => turn.Version == 0 ? other.SayAsync("elsewhere") : Task.CompletedTask;

        await rig.SayAsync("hello");

        Assert.Equal([false, false], found);
    }

    [Fact]
    public async Task A_conversation_that_never_rests_is_given_up_with_a_fault()
    {
        var memory = new MemoryConversationStore();
        var store = new StoreBetween(memory);
        var rig = new TurnRig(store);
        var other = new TurnRig(memory);
        var changes = 0;
        store.BeforeCommit = _ => other.SayAsync($"elsewhere {++changes}");

        await rig.SayAsync("hello");

        Assert.StartsWith("fault: ", Assert.Single(rig.Sent()), StringComparison.Ordinal);
        Assert.Equal(changes, rig.Case.Misses);
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
    public async Task A_dialog_stack_of_another_time_is_thrown_away_and_the_turn_goes_on_with_its_case()
    {
        var memory = new MemoryConversationStore();
        await memory.CommitAsync(
            new TurnCommit(TurnRig.Key, 0, CaseJson.Write(Case.Empty with { Misses = 5 }), """[{"id":"gone","state":{}}]""", "old", "[]", null, true, FixedClock.Friday), default);
        var rig = new TurnRig(memory)
        {
            Bot = async (turn, token) =>
            {
                await TurnRig.CountAsync(turn, token);
                if (turn.TurnState.Get<CaseTurn>().Dialogs.DialogStack.Count > 0)
                {
                    throw new InvalidOperationException("no such dialog");
                }
            },
        };

        await rig.SayAsync("hello");

        Assert.Equal(["6: hello"], rig.Sent());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("""[{"text":"no type"}]""")]
    public async Task Stored_replies_that_cannot_be_read_are_no_reason_to_count_a_message_twice(string replies)
    {
        var memory = new MemoryConversationStore();
        await memory.CommitAsync(new TurnCommit(TurnRig.Key, 0, CaseJson.Write(Case.Empty), null, "again", replies, null, true, FixedClock.Friday), default);
        var rig = new TurnRig(memory);

        await rig.SayAsync("hello", "again");

        Assert.Empty(rig.Sent());
        Assert.Equal(0, rig.Case.Misses);
    }

    [Fact]
    public async Task Messages_without_effect_and_reply_store_nothing()
    {
        var rig = new TurnRig { Bot = (_, _) => Task.CompletedTask };

        await rig.SayAsync("hello");

        Assert.Equal(StoredConversation.Nothing, await rig.Store.LoadAsync(TurnRig.Key, null, default));
    }

    [Fact]
    public async Task Parallel_messages_of_one_conversation_all_count_in_order()
    {
        var rig = new TurnRig();
        var door = new TaskCompletionSource();
        rig.Bot = async (turn, token) =>
        {
            await door.Task;
            await TurnRig.CountAsync(turn, token);
        };

        var turns = Enumerable.Range(1, 16).Select(i => rig.SayAsync($"message {i}")).ToList();
        door.SetResult();
        await Task.WhenAll(turns);

        Assert.Equal(Enumerable.Range(1, 16).Select(i => $"{i}: message {i}"), rig.Sent());
        Assert.Equal(16, rig.Case.Misses);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"schema":9999}""")]
    [InlineData("""{"schema":1,"findings":{"leak":null}}""")]
    [InlineData("""{"schema":1,"answered":[null]}""")]
    public async Task A_stored_case_that_cannot_be_read_is_set_aside_and_a_fresh_one_begins(string stored)
    {
        var memory = new MemoryConversationStore();
        await memory.CommitAsync(new TurnCommit(TurnRig.Key, 0, stored, "[]", "old", "[]", null, true, FixedClock.Friday), default);
        var rig = new TurnRig(memory);

        await rig.SayAsync("hello");

        Assert.Equal(["1: hello"], rig.Sent());
        Assert.Equal([stored], memory.SetAside(TurnRig.Key));
        Assert.Equal(1, rig.Case.Misses);
    }

    [Fact]
    public async Task Forgetting_an_unreadable_case_sets_nothing_aside()
    {
        var memory = new MemoryConversationStore();
        await memory.CommitAsync(new TurnCommit(TurnRig.Key, 0, "not json", "[]", "old", "[]", null, true, FixedClock.Friday), default);
        var rig = new TurnRig(memory)
        {
            Bot = (turn, token) =>
            {
                turn.TurnState.Get<CaseTurn>().Forgotten = true;
                return turn.SendActivityAsync("gone", cancellationToken: token);
            },
        };

        await rig.SayAsync("forget me");

        Assert.Equal(["gone"], rig.Sent());
        Assert.Empty(memory.SetAside(TurnRig.Key));
        Assert.Equal(StoredConversation.Nothing, await memory.LoadAsync(TurnRig.Key, "old", default));
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
