using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.Conversation.Tests.Services;

public sealed class ReminderTests
{
    private static readonly Content.LocaleWords words = RealContent.Shared.Current.Pack.Words("en");

    [Theory]
    [InlineData("remind me in two weeks", "2026-12-04T12:00Z")]
    [InlineData("remind me to look again", "2026-12-04T12:00Z")]
    [InlineData("ping me tomorrow morning", "2026-11-21T09:00Z")]
    [InlineData("remind me in 3 hours", "2026-11-20T15:00Z")]
    [InlineData("remind me in a year", "2026-12-20T11:00Z")]
    public async Task It_comes_when_it_was_asked_for_or_when_it_is_time_to_look_again(string wish, string due)
    {
        var talk = await ConsentedAsync();

        await talk.SayAsync(wish);

        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), talk.Case.RemindAt);
    }

    [Theory]
    [InlineData(-5, "2026-12-04T14:00Z")]
    [InlineData(10, "2026-12-04T09:00Z")]
    public async Task It_comes_by_day_in_the_persons_own_time(int offset, string due)
    {
        var talk = await ConsentedAsync();

        // At noon UTC it is seven in the morning there, or ten in the evening.
        await talk.SendAsync(new Activity(ActivityTypes.Message) { Text = "remind me in two weeks", LocalTimestamp = talk.Clock.Now.ToOffset(TimeSpan.FromHours(offset)) });

        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), talk.Case.RemindAt);
    }

    [Fact]
    public async Task In_the_clinics_zone_the_hour_stays_over_the_end_of_summer_time()
    {
        var talk = new TestTalk(clinic: new Clinic { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") }) { TellsLocalTime = false };
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        talk.Clock.Now = new DateTimeOffset(2026, 10, 20, 9, 0, 0, TimeSpan.Zero);

        await talk.SayAsync("remind me in a week");

        Assert.Equal(new DateTimeOffset(2026, 10, 27, 10, 0, 0, TimeSpan.Zero), talk.Case.RemindAt);
        Assert.Contains("10:00", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_said_once_and_only_when_it_still_stands()
    {
        var talk = await ConsentedAsync();
        await talk.SayAsync("remind me in two weeks");
        var due = talk.Case.RemindAt!.Value;

        Assert.Equal("", await talk.RemindAsync(due.AddDays(1)));
        Assert.Equal(words.Phrases["remind.message"], await talk.RemindAsync(due));
        Assert.Equal("", await talk.RemindAsync(due));
        Assert.Null(talk.Case.RemindAt);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("cancel my reminder")]
    [InlineData("forget me")]
    public async Task What_was_taken_back_is_not_said(string said)
    {
        var store = new MemoryConversationStore();
        var talk = await ConsentedAsync(store: store);
        await talk.SayAsync("remind me in two weeks");
        var due = talk.Case.RemindAt!.Value;
        Assert.Single(await store.DueAsync(due, 10, default));

        await talk.SayAsync(said);

        Assert.Empty(await store.DueAsync(due, 10, default));
        Assert.Equal("", await talk.RemindAsync(due));
    }

    [Theory]
    [InlineData("bye")]
    [InlineData("thats all thanks")]
    [InlineData("start again")]
    public async Task Who_only_leaves_or_begins_again_is_still_reminded(string said)
    {
        var talk = await ConsentedAsync();
        await talk.SayAsync("remind me in two weeks");

        await talk.SayAsync(said);

        Assert.NotNull(talk.Case.RemindAt);
    }

    [Fact]
    public async Task Another_wish_moves_it()
    {
        var store = new MemoryConversationStore();
        var talk = await ConsentedAsync(store: store);
        await talk.SayAsync("remind me in two weeks");
        await talk.SayAsync("remind me in 3 days");

        var due = Assert.Single(await store.DueAsync(talk.Clock.Now.AddDays(30), 10, default));
        Assert.Equal(talk.Clock.Now.AddDays(3), due.Due);
    }

    /// <summary>Others may read it on a screen: not one word of the vocabulary, of the lexicon's names, or of the program's own name.</summary>
    [Fact]
    public void It_holds_no_word_of_health()
    {
        var said = Split(words.Phrases["remind.message"]).ToHashSet();
        var health = words.Findings.Values.SelectMany(f => f.Synonyms.Append(f.Name).Append(f.Option ?? "")).SelectMany(Split)
            .Concat(RealContent.Shared.Current.Pack.Vocabulary.Findings.SelectMany(f => f.Id.Value.Split('-')))
            .Concat(words.Topics.Values.SelectMany(t => Split(t.Title)))
            .Where(w => w.Length > 2).Except(plain).ToHashSet();

        Assert.Empty(said.Intersect(health));
        Assert.DoesNotContain("numb", words.Phrases["remind.message"], StringComparison.OrdinalIgnoreCase);
        Assert.True(health.Count > 300);
        Assert.Empty(RealContent.Shared.Current.ReadersOf(words).Findings.Read(words.Phrases["remind.message"]).Findings);
    }

    [Fact]
    public async Task Where_the_bot_cannot_write_first_it_says_so()
    {
        var store = new MemoryConversationStore();
        var talk = await ConsentedAsync(store: store);

        await talk.SendAsync(new Activity(ActivityTypes.Message) { Id = "wish", Text = "remind me in two weeks", DeliveryMode = DeliveryModes.ExpectReplies });

        var said = HeldReply.ReadAll((await store.LoadAsync("test/talk-1", "wish", default)).Replies!);
        Assert.Contains(said, r => r.Text?.Contains(words.Phrases["remind.cannot"], StringComparison.Ordinal) == true);

        Assert.Null(talk.Case.RemindAt);
    }

    [Theory]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Msteams)]
    public async Task What_is_offered_after_the_advice_does_what_it_says(string channel)
    {
        var talk = new TestTalk(channel, new Clinic { Phone = "01234 567" });
        await new Patient("lower back is numb", [], new Dictionary<string, string>(Proof.Stories.Story.UsualAttributes)).PlayAsync(talk);

        foreach (var (key, answer) in new[] { ("service.appointment", "clinic.phone"), ("service.remind", "remind.set"), ("service.person", "handoff.none") })
        {
            await talk.SayAsync(words.Phrases[key]);
            Assert.Contains(words.Phrases[answer].Split('{')[0], talk.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Words of every day that names of findings also use.</summary>
    private static readonly string[] plain = ["the", "and", "you", "your", "not", "can", "for", "with", "this", "that", "asked", "time", "here", "reply", "whenever", "ends", "stop", "write", "hello", "suits"];

    private static IEnumerable<string> Split(string text) => text.ToLowerInvariant().Split([' ', '.', ',', '"', '(', ')', '?', '/', '-', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static async Task<TestTalk> ConsentedAsync(MemoryConversationStore? store = null)
    {
        var talk = new TestTalk(store: store);
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        return talk;
    }
}
