using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>What a process remembers of its last commits never counts against the store.</summary>
public sealed class RecentTalksTests
{
    private const int Interviews = 12;

    [Fact]
    public async Task Hosts_that_take_turns_say_word_for_word_what_one_says()
    {
        foreach (var vignette in Vignette.Outsiders.Take(Interviews))
        {
            var one = new TestTalk();
            await vignette.Play(Manner.Remarks).PlayAsync(one);
            var store = new MemoryConversationStore();
            TestTalk[] hosts = [new TestTalk(store: store), new TestTalk(store: store), new TestTalk(store: store)];
            var (turn, said) = (0, new List<string>());
            foreach (var heard in one.Log.Where(a => a.From?.Id == "person"))
            {
                // Now the same host goes on, now another.
                var host = hosts[turn++ / 2 % hosts.Length];
                await host.SendAsync(new Activity(heard.Type) { Text = heard.Text, MembersAdded = heard.MembersAdded, Id = heard.Id });
                said.AddRange(host.Replies.Select(r => r.Text));
            }

            Assert.Equal(one.Log.Where(a => a.From?.Id != "person").Select(a => a.Text), said);
            Assert.Equal(CaseJson.Write(one.Case), CaseJson.Write(hosts[0].Case));
        }
    }

    [Fact]
    public async Task A_turn_goes_on_from_what_another_host_wrote()
    {
        var store = new MemoryConversationStore();
        var (here, there) = (new TurnRig(store), new TurnRig(store));

        await here.SayAsync("a");
        await there.SayAsync("b");
        await here.SayAsync("c");

        Assert.Equal(["1: a", "3: c"], here.Sent());
    }

    [Fact]
    public async Task What_was_forgotten_elsewhere_does_not_come_back_though_the_new_talk_has_as_many_turns()
    {
        var store = new MemoryConversationStore();
        var (here, there) = (new TurnRig(store), new TurnRig(store));
        await here.SayAsync("a");
        there.Bot = (turn, _) =>
        {
            turn.TurnState.Get<CaseTurn>().Forgotten = true;
            return Task.CompletedTask;
        };
        await there.SayAsync("forget me");
        there.Bot = async (turn, token) =>
        {
            turn.TurnState.Get<CaseTurn>().Case = Case.Empty with { Misses = 40 };
            await TurnRig.CountAsync(turn, token);
        };
        await there.SayAsync("b");

        await here.SayAsync("c");

        Assert.Equal(["1: a", "42: c"], here.Sent());
    }

    [Fact]
    public async Task A_turn_that_failed_leaves_no_trace_in_the_stack_of_the_next()
    {
        var rig = new TurnRig();
        await rig.SayAsync("a");
        rig.Bot = (turn, _) =>
        {
            turn.TurnState.Get<CaseTurn>().Dialogs.DialogStack.Add(new DialogInstance { Id = "half", State = new Dictionary<string, object>() });
            throw new InvalidOperationException("broken");
        };
        await rig.SayAsync("b");
        var stack = -1;
        rig.Bot = (turn, token) =>
        {
            stack = turn.TurnState.Get<CaseTurn>().Dialogs.DialogStack.Count;
            return TurnRig.CountAsync(turn, token);
        };

        await rig.SayAsync("c");

        Assert.Equal(0, stack);
        Assert.Equal(2, rig.Case.Misses);
    }

    [Fact]
    public void Only_the_very_text_that_was_written_is_known_and_only_once()
    {
        var recent = new RecentTalks(TimeProvider.System);
        Keep(recent, "a");

        Assert.False(recent.TryTake("b", Stored("a"), out _));
        Assert.True(recent.TryTake("a", Stored("a"), out var turn));
        Assert.Equal("a", turn.Case.Relation);
        Assert.False(recent.TryTake("a", Stored("a"), out _));

        Keep(recent, "a");
        Assert.False(recent.TryTake("a", Stored("other"), out _));
        Assert.Equal(0, recent.Count);
    }

    [Fact]
    public void Words_that_are_stored_in_another_form_are_read()
    {
        var recent = new RecentTalks(TimeProvider.System);

        Keep(recent, "half a sign: \ud83d");

        Assert.Equal(0, recent.Count);
    }

    [Fact]
    public void No_more_than_some_are_kept_and_none_for_long()
    {
        var clock = new Ticking();
        var recent = new RecentTalks(clock);
        for (var i = 0; i <= RecentTalks.Most; i++)
        {
            Keep(recent, $"{i}");
        }

        Assert.Equal(RecentTalks.Most, recent.Count);
        Assert.False(recent.TryTake("0", Stored("0"), out _));

        clock.Now += TimeSpan.FromMinutes(11);
        Keep(recent, "late");

        Assert.Equal(1, recent.Count);
    }

    private static void Keep(RecentTalks recent, string name) => recent.Keep(name, Stored(name).Case!, null, new CaseTurn(Case.Empty with { Relation = name }, new DialogState()));

    private static StoredConversation Stored(string name) => new(1, CaseJson.Write(Case.Empty with { Relation = name }), null, null);

    private sealed class Ticking : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
