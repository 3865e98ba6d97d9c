using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>What was stored cannot be read, or is of another time: the person is answered all the same.</summary>
public sealed class SpoiltStorageTests
{
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
}
