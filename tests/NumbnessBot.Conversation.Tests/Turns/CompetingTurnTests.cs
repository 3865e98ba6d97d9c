using NumbnessBot.Storage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>Turns of one conversation that meet, in this process or with those of another.</summary>
public sealed class CompetingTurnTests
{
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
}
