using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Services;

public sealed class HandoffTests
{
    private static readonly Content.Phrases phrases = RealContent.Shared.Current.Pack.Words("en").Phrases;
    private static readonly Clinic takesOver = new() { Name = "Elm Street", TakesOver = true };

    [Fact]
    public async Task The_conversation_goes_over_with_summary_and_transcript()
    {
        var talk = await ToldAsync(takesOver, new KeptLines(
            """{"type":"message","from":{"id":"p","role":"user"},"text":"my lower back is numb","timestamp":"2026-11-20T11:59:00.000Z"}""",
            """{"type":"event","name":"handoff.initiate"}""",
            """{"type":"message","from":{"id":"b","role":"bot"},"text":"How old are you?","timestamp":"2026-11-20T11:59:01.000Z"}""",
            "no line at all"));

        await talk.SayAsync("can I talk to someone real");

        Assert.Contains(phrases["handoff.done"].Split('{')[0], talk.Text, StringComparison.Ordinal);
        Assert.Equal("about.age", talk.Question?.Id);
        var handoff = Assert.Single(talk.Replies, r => r.Type == ActivityTypes.Event);
        Assert.Equal(HandoffEventNames.InitiateHandoff, handoff.Name);
        var context = Assert.IsType<HandoffContext>(handoff.Value);
        Assert.Contains("numb", context.Summary, StringComparison.Ordinal);
        Assert.Null(context.Level);
        var attachment = Assert.Single(handoff.Attachments);
        Assert.Equal(("application/json", "Transcript"), (attachment.ContentType, attachment.Name));
        Assert.Equal(
            [("user", "my lower back is numb"), ("bot", "How old are you?")],
            Assert.IsType<Transcript>(attachment.Content).Activities.Select(a => (a.From.Id, a.Text)));
    }

    [Fact]
    public async Task Without_a_log_the_persons_own_words_go_over()
    {
        var talk = await ToldAsync(takesOver);

        await talk.SayAsync("talk to a human");

        Assert.Contains("lower back", Said(talk));
        Assert.Equal("talk to a human", Said(talk)[^1]);
    }

    [Fact]
    public async Task After_an_emergency_the_advice_comes_first_and_the_person_too()
    {
        var talk = await ToldAsync(takesOver);
        await talk.SayAsync("i cant feel it when i wee");

        await talk.SayAsync("let me speak to a person");

        Assert.Equal("emergency", talk.Outcome?.Level);
        Assert.StartsWith(phrases["emergency.stays"].Split('{')[0], talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("emergency", Assert.IsType<HandoffContext>(talk.Replies[^1].Value).Level);
    }

    [Fact]
    public async Task When_nobody_is_there_nothing_goes_over_and_the_hours_are_told()
    {
        var hours = OpeningHours.Parse("Mon-Thu 8:00-18:00", TimeZoneInfo.Utc);
        var talk = await ToldAsync(takesOver with { OpeningHours = hours, Phone = "01234 567" });

        await talk.SayAsync("talk to a human");

        Assert.DoesNotContain(talk.Replies, r => r.Type == ActivityTypes.Event);
        Assert.Contains("01234 567", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Elm Street is closed now and opens Monday at 8:00.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_without_a_time_zone_are_told_as_they_are_written()
    {
        var talk = await ToldAsync(new Clinic { HoursText = "weekdays, 8 to 6" });

        await talk.SayAsync("when are you open");

        Assert.Contains("weekdays, 8 to 6", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_takes_over_a_sentence_says_so()
    {
        var talk = await ToldAsync(new Clinic());

        await talk.SayAsync("talk to a human");

        Assert.Contains(phrases["person"].Split('{')[0], talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Replies, r => r.Type == ActivityTypes.Event);
    }

    [Fact]
    public async Task The_same_message_again_hands_over_the_same()
    {
        var talk = await ToldAsync(takesOver);
        await talk.SendAsync(new Activity(ActivityTypes.Message) { Id = "once", Text = "talk to a human" });
        var first = Said(talk);

        await talk.SendAsync(new Activity(ActivityTypes.Message) { Id = "once", Text = "talk to a human" });

        Assert.Equal(first, Said(talk));
    }

    [Fact]
    public void What_is_held_until_it_is_sent_is_read_back()
    {
        var held = HeldReply.Plain("", InputHints.AcceptingInput) with
        {
            Type = ActivityTypes.Event,
            Handoff = new Handoff(new HandoffContext { Summary = "s", Rules = ["r"] }, [new SaidLine(FixedClock.Friday, ByBot: true, "t")], FixedClock.Friday),
        };

        var read = Assert.Single(HeldReply.ReadAll(HeldReply.WriteAll([held]))).Handoff!;

        Assert.Equal(("s", "r", FixedClock.Friday), (read.Context.Summary, read.Context.Rules[0], read.At));
        Assert.Equal(new SaidLine(FixedClock.Friday, ByBot: true, "t"), Assert.Single(read.Said));
    }

    private static List<string> Said(TestTalk talk) =>
        [.. Assert.IsType<Transcript>(talk.Replies.Single(r => r.Type == ActivityTypes.Event).Attachments[0].Content).Activities.Select(a => a.Text)];

    private static async Task<TestTalk> ToldAsync(Clinic clinic, IConversationLines? lines = null)
    {
        var talk = new TestTalk(clinic: clinic, lines: lines);
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        await talk.SayAsync("my lower back is numb");
        return talk;
    }

    private sealed class KeptLines(params string[] lines) : IConversationLines
    {
        public Task<IReadOnlyList<string>> LinesAsync(string key, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(lines);
    }
}
