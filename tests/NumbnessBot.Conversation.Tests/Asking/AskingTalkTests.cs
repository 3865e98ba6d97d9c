using Microsoft.Bot.Connector;
using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Asking;

/// <summary>Asking in the talk itself: the answer in the same turn, the open question again, more on request, and the menu.</summary>
public sealed class AskingTalkTests
{
    /// <summary>The shortest a channel of ours can be relied on to take in one message is above this.</summary>
    private const int LongestMessage = 4500;

    private static readonly ContentPack pack = RealContent.Shared.Current.Pack;
    private static readonly LocaleWords words = pack.Words("en");

    [Fact]
    public async Task Every_topic_is_reached_by_the_menu_and_more_tells_the_rest()
    {
        var talk = await InMildAdviceAsync();
        foreach (var topic in pack.Topics)
        {
            await ReadByMenuAsync(talk, topic);
        }

        Assert.DoesNotContain(talk.Levels, l => l != "self-care");
    }

    [Fact]
    public async Task More_without_a_topic_shows_the_menu()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();

        await talk.SayAsync("more");

        Assert.Contains(words.Phrases["topic-group.spine"], talk.Text);
        Assert.Equal("consent", talk.Question?.Id);
    }

    [Fact]
    public async Task Before_the_screen_an_answer_carries_a_sign_of_emergency_and_unsafe_topics_wait()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();

        await talk.SayAsync("what is sciatica?");
        Assert.Contains(Start(words.Topics[TopicId.Parse("sciatica")].Short), talk.Text);
        Assert.Contains(words.Phrases["topic.emergency-heading"], talk.Text);
        await talk.SayAsync("what about a chiropractor?");
        Assert.Contains(words.Phrases["topic.after-screen"], talk.Text);
        await talk.SayAsync("more");
        Assert.Contains(words.Phrases["topic.after-screen"], talk.Text);
        Assert.Equal("consent", talk.Question?.Id);
    }

    [Fact]
    public async Task A_title_picked_from_the_menu_is_no_sign()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("menu");
        await talk.SayAsync(words.Phrases["topic-group.body"]);

        await talk.SayAsync("Shingles");

        Assert.Contains(Start(words.Topics[TopicId.Parse("shingles")].Short), talk.Text);
        Assert.Empty(talk.Case.Findings);
    }

    [Theory]
    [InlineData("is this sciatica? i can't feel when i wee")]
    [InlineData("what is cauda equina, i can't feel between my legs")]
    public async Task A_sign_of_emergency_inside_a_question_goes_first(string text)
    {
        var talk = new TestTalk();
        await talk.JoinAsync();

        await talk.SayAsync(text);

        Assert.Equal("emergency", talk.Outcome?.Level);
    }

    [Fact]
    public async Task After_an_emergency_the_advice_stands_first_and_the_topic_under_it()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("i can't pee since last night and my back is numb");

        await talk.SayAsync("what is cauda equina syndrome?");

        Assert.Equal("emergency", talk.Outcome?.Level);
        var told = talk.Text.IndexOf(Start(words.Topics[TopicId.Parse("cauda-equina-syndrome")].Short), StringComparison.Ordinal);
        Assert.InRange(talk.Text.IndexOf(words.Phrases["emergency.stays"][..20], StringComparison.Ordinal), 0, told - 1);
        await talk.SayAsync("more");
        Assert.Equal("emergency", talk.Outcome?.Level);
        Assert.Contains(Start(words.Topics[TopicId.Parse("cauda-equina-syndrome")].Plain), talk.Text);
    }

    [Fact]
    public async Task An_answer_with_a_question_behind_it_settles_the_one_and_answers_the_other()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("my lower back is numb");
        await talk.SayAsync("yes");
        Assert.Equal("about.age", talk.Question?.Id);

        await talk.SayAsync("I'm 44. What is a slipped disc?");

        Assert.Contains(Start(words.Topics[TopicId.Parse("disc-prolapse")].Short), talk.Text);
        Assert.Equal("44", talk.Case.ValueOf(FindingId.Parse("age")));
        Assert.Equal("screen.now", talk.Question?.Id);
    }

    /// <summary>What the bot says to a question is a topic, the nearest titles, or a sentence that asks; nothing is made up.</summary>
    [Fact]
    public async Task A_question_that_no_topic_answers_gets_the_nearest_three_and_nothing_else()
    {
        var random = new Random(20261120);
        string[] nouns = ["moon", "bicycle", "parliament", "saxophone", "glacier", "quantum", "tulip", "harbour", "chess", "volcano", "pudding", "satellite", "herbs", "tarot", "crystals"];
        string[] frames = ["what is a {0}?", "can {0} heal me?", "tell me about {0}", "does {0} work?", "is there a {0} for this?", "why {0}?"];
        var titles = words.Topics.Values.Select(t => t.Title).ToHashSet();
        var lead = words.Phrases["topic.unknown"].Split('{')[0];
        for (var i = 0; i < 60; i++)
        {
            var talk = new TestTalk();
            await talk.JoinAsync();
            await talk.SayAsync(string.Format(null, frames[random.Next(frames.Length)], nouns[random.Next(nouns.Length)]));

            var line = talk.Text.Split('\n').First(l => l.StartsWith(lead, StringComparison.Ordinal));
            var named = line[lead.Length..].TrimEnd('.').Split("; ");
            Assert.Equal(3, named.Distinct().Count());
            Assert.All(named, n => Assert.Contains(n, titles));
            Assert.Equal("consent", talk.Question?.Id);
        }
    }

    private static async Task ReadByMenuAsync(TestTalk talk, Topic topic)
    {
        var text = words.Topics[topic.Id];
        await talk.SayAsync("topics");
        var group = words.Phrases[$"topic-group.{topic.Group}"];
        Assert.Contains(group, Titles(talk));
        await talk.SayAsync(group);
        Assert.Contains(text.Title, Titles(talk));
        await talk.SayAsync(text.Title);
        Assert.Contains(Start(text.Short), talk.Text);
        await talk.SayAsync("tell me more");
        Assert.Contains(Start(text.Plain), talk.Text);
        Assert.Contains(words.Phrases["topic.emergency-heading"], talk.Text);
        Assert.DoesNotContain("**", talk.Text);
        Assert.DoesNotContain("{", talk.Text);
        Assert.All(talk.Replies, r => Assert.True(r.Text.Length <= LongestMessage, $"{r.Text.Length} characters"));
    }

    private static string Start(string text) => text.Split('\n')[0].Split('{')[0];

    private static IEnumerable<string> Titles(TestTalk talk) => talk.Replies[^1].SuggestedActions?.Actions.Select(a => a.Title) ?? [];

    private static async Task<TestTalk> InMildAdviceAsync()
    {
        var talk = new TestTalk(Channels.Webchat);
        await talk.JoinAsync();
        var patient = new Patient(
            "lower back goes numb after long drives and is fine after i walk a bit",
            new[] { "back-numbness", "posture-trigger", "relieved-by-moving" }.Select(f => (FindingId.Parse(f), FindingState.Present, "")),
            new Dictionary<string, string>(Story.UsualAttributes));
        await patient.PlayAsync(talk);
        Assert.Equal("self-care", talk.Levels[^1]);
        return talk;
    }
}
