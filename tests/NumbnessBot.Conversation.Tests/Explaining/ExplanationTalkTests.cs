using Microsoft.Bot.Connector;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Explaining;

/// <summary>What the advice says of what may lie behind it, and what is told to "why?".</summary>
public sealed class ExplanationTalkTests
{
    private const int LongestMessage = 4500;
    private const int LongestBrief = 600;

    private static readonly Knowledge knowledge = RealContent.Shared.Current;
    private static readonly LocaleWords words = knowledge.Pack.Words("en");

    [Fact]
    public async Task Mild_advice_says_what_to_do_and_why_before_what_fits_and_what_does_not()
    {
        var talk = await AdvisedAsync(Seed());

        AssertOrder(talk.Text, words.Outcomes[Level.Soon].Act, words.Phrases["why-heading"], words.Phrases["explain.heading"], words.Phrases["meanwhile-heading"], words.Phrases["change-heading"]);
        var lines = Section(talk.Text, "explain.heading").Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith($"- {words.Patterns[Id("skin-nerve")].Name}. {Start("explain.fits")} a numb back; which side: Right; ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($"{Start("explain.against")} it comes more often.", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"- {words.Patterns[Id("strained-muscle")].Name}. ", lines[2], StringComparison.Ordinal);
        Assert.Equal(words.Phrases["explain.more"], lines[3]);
    }

    /// <summary>The advice stays short: whatever fits, the part about it is one short paragraph.</summary>
    [Theory]
    [MemberData(nameof(FittingPatternTests.People), MemberType = typeof(FittingPatternTests))]
    public void What_fits_takes_little_room_in_the_advice_and_the_whole_fits_into_one_message(string has, string attributes, string named)
    {
        var @case = FittingPatternTests.Person(has, attributes);
        var assessment = knowledge.Assessor.Assess(@case);
        var numbers = new Numbers(knowledge.Pack, words, null);
        var text = new ExplanationText(knowledge, words, numbers);
        var brief = text.Brief(@case, assessment);

        Assert.Equal(named.Length == 0, brief.Length == 0);
        Assert.True(brief.Length <= LongestBrief, $"{brief.Length} characters: {brief}");
        Assert.Equal(assessment.Level >= Level.Today || brief.Length == 0 ? 0 : 1 + named.Split(' ').Length, brief.Count(c => c == '\n'));
        var whole = text.Whole(@case, assessment, new OutcomeText(knowledge, words, numbers).ActOf(@case, assessment));
        Assert.True(whole.Length <= LongestMessage, $"{whole.Length} characters");
        Assert.DoesNotContain('{', brief + whole);
        Assert.Equal(named.Length == 0, whole.Contains(words.Phrases["explain.none"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Advice_for_today_names_what_it_could_be_in_one_line()
    {
        var talk = await AdvisedAsync(new Story
        {
            Opens = "my lower back hurts and the left leg is numb, worse when I sneeze",
            Is = Present("back-pain", "back-numbness", "leg-numbness", "cough-strain-pain"),
        });

        Assert.Equal("today", talk.Outcome?.Level);
        Assert.Contains($"{Start("explain.today")} {words.Patterns[Id("leg-root")].Name}.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Phrases["explain.heading"], talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i can't pee since last night and my back is numb after sitting long")]
    [InlineData("i want to kill myself, my back is numb from sitting")]
    public async Task Urgent_advice_names_no_possibility(string text)
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync(text);

        AssertNamesNone(talk);
        await talk.SayAsync("what could it be?");
        AssertNamesNone(talk);
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("what could it be?")]
    [InlineData("is it something bad?")]
    [InlineData("what does that mean")]
    [InlineData("whats wrong with me")]
    [InlineData("should i be worried?")]
    [InlineData("how do you know that")]
    [InlineData("could this be serious")]
    [InlineData("please explain the advice")]
    [InlineData("why is my back numb")]
    public async Task After_the_advice_it_is_explained_at_length_whether_the_country_is_known_or_not(string ask)
    {
        var talk = await AdvisedAsync(Seed());
        await talk.SayAsync(ask);
        AssertExplained(talk);

        await talk.SayAsync("United Kingdom");
        await talk.SayAsync(ask);
        AssertExplained(talk);
    }

    [Fact]
    public async Task The_explanation_ties_everything_to_what_was_said_and_says_whom_to_see_and_when_to_look_again()
    {
        var talk = await AdvisedAsync(new Story
        {
            Opens = "lower back goes dead after long drives, fine after i walk about a bit",
            Is = Present("back-numbness", "posture-trigger", "relieved-by-moving"),
            Attributes = new() { ["course"] = "comes and goes", ["side"] = "both" },
        });
        await talk.SayAsync("why?");

        var own = words.Patterns[Id("one-position")];
        Assert.Contains(own.About, talk.Text, StringComparison.Ordinal);
        Assert.Contains($"{Start("explain.fits")} it comes from sitting or one position (\"goes dead after long drives\"); it goes away with moving (\"fine after i walk\");", talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Phrases["explain.against-none"], talk.Text, StringComparison.Ordinal);
        Assert.Contains($"{Start("explain.tests")} {own.Tests}", talk.Text, StringComparison.Ordinal);
        Assert.Contains(Start("explain.who"), talk.Text, StringComparison.Ordinal);
        Assert.Contains("in 14 days", talk.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Posture and pressure", "The examination by a doctor", "Who to see", "Physiotherapy"],
            talk.Replies[^1].SuggestedActions.Actions.Select(a => a.Title));
        Assert.Equal(["self-care"], talk.Levels);
    }

    [Fact]
    public async Task What_is_not_known_and_would_matter_is_named_and_no_milder_cause()
    {
        var talk = await AdvisedAsync(new Story
        {
            Opens = "my back goes numb from sitting",
            Is = new(Present("back-numbness", "posture-trigger", "relieved-by-moving")) { ["urine-leak"] = "uncertain" },
        });
        Assert.Equal("today", talk.Outcome?.Level);
        AssertNamesNone(talk);

        await talk.SayAsync("why?");
        Assert.Contains($"{words.Phrases["open-heading"]} leaking urine", talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Phrases["explain.not-yet"], talk.Text, StringComparison.Ordinal);
        AssertNamesNone(talk);
    }

    [Fact]
    public async Task After_a_sign_was_taken_back_no_milder_cause_is_named()
    {
        var talk = new TestTalk();
        var patient = new Story { Is = Present("back-numbness", "posture-trigger", "relieved-by-moving") }.Patient();
        await talk.JoinAsync();
        await talk.SayAsync("my back is numb from sitting and I leak urine");
        await talk.SayAsync("I don't leak urine");
        await talk.SayAsync("no");
        for (var turn = 0; turn < 40 && talk.Outcome is null; turn++)
        {
            await patient.AnswerAsync(talk);
        }

        Assert.Equal("today", talk.Outcome?.Level);
        AssertNamesNone(talk);
        await talk.SayAsync("what could it be?");
        Assert.Contains(words.Phrases["explain.taken-back"], talk.Text, StringComparison.Ordinal);
        AssertNamesNone(talk);
    }

    [Fact]
    public async Task Why_after_an_emergency_says_what_to_do_first_and_then_on_which_words_it_rests()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("i can't pee since last night and my back is numb");
        await talk.SayAsync("why?");

        Assert.Equal("emergency", talk.Outcome?.Level);
        Assert.StartsWith("Please go to an emergency department", talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Rules[RuleId.Parse("ces-retention")].Because, talk.Text, StringComparison.Ordinal);
        Assert.Contains("trouble passing urine (\"can't pee\")", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_after_a_crisis_says_why_and_stays()
    {
        var talk = new TestTalk(clinic: new Clinic { Country = "GB" });
        await talk.JoinAsync();
        await talk.SayAsync("i want to kill myself");
        await talk.SayAsync("why do you say that");
        await talk.SayAsync("why?");

        Assert.Equal("crisis", talk.Outcome?.Level);
        Assert.Contains(words.Rules[RuleId.Parse("crisis-explicit")].Because, talk.Text, StringComparison.Ordinal);
        Assert.Contains(knowledge.Pack.Countries["GB"].Crisis!.Number, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_advice_nobody_is_told_what_fits()
    {
        var talk = new TestTalk();
        var patient = Seed().Patient();
        await talk.JoinAsync();
        await talk.SayAsync(Seed().Opens);
        for (var turn = 0; turn < 40 && talk.Question?.Id != "review"; turn++)
        {
            var open = talk.Question?.Id;
            await talk.SayAsync("is it something bad?");
            Assert.Contains(words.Phrases["explain.later"], talk.Text, StringComparison.Ordinal);
            AssertNamesNone(talk);
            Assert.Equal(open, talk.Question?.Id);
            await patient.AnswerAsync(talk);
        }

        Assert.Equal("review", talk.Question?.Id);
    }

    [Fact]
    public async Task For_somebody_else_it_is_explained_of_them()
    {
        var talk = await AdvisedAsync(new Story
        {
            Opens = "my husband's lower back goes numb on long drives and is fine once he walks",
            Is = Present("back-numbness", "posture-trigger", "relieved-by-moving"),
            Attributes = new() { ["course"] = "comes and goes", ["side"] = "both" },
        });
        await talk.SayAsync("why?");

        Assert.Contains("the way they sit and move", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Numbness that stays after they have moved about", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_is_named_is_told_and_not_the_explanation()
    {
        var talk = await AdvisedAsync(Seed());
        await talk.SayAsync("explain sciatica");

        Assert.Contains(words.Topics[TopicId.Parse("sciatica")].Short.Split('\n')[0].Split('{')[0], talk.Text, StringComparison.Ordinal);
        AssertNamesNone(talk);
    }

    /// <summary>Also when the country is known and no question is open.</summary>
    [Fact]
    public async Task The_menu_can_be_tapped_after_the_advice()
    {
        var talk = await AdvisedAsync(Seed());
        await talk.SayAsync("United Kingdom");
        await talk.SayAsync("topics");

        Assert.Contains(words.Phrases["topic-group.spine"], talk.Replies[^1].SuggestedActions.Actions.Select(a => a.Title));
    }

    /// <summary>The case of the seed: one side, with effort, more often.</summary>
    private static Story Seed() => new()
    {
        Opens = "right side of my back goes numb when i exercise, more often now",
        Is = Present("back-numbness", "activity-trigger", "more-frequent"),
        Attributes = new() { ["side"] = "right", ["age"] = "24", ["course"] = "comes and goes" },
    };

    private static Dictionary<string, string> Present(params string[] findings) => findings.ToDictionary(f => f, _ => "present");

    private static PatternId Id(string pattern) => PatternId.Parse(pattern);

    private static string Start(string key) => words.Phrases[key].Split('{')[0].TrimEnd();

    private static string Section(string text, string heading) =>
        text[text.IndexOf(words.Phrases[heading], StringComparison.Ordinal)..].Split("\n\n")[0];

    private static void AssertOrder(string text, params string[] parts)
    {
        var at = parts.Select(p => text.IndexOf(p.Split('{')[0], StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.Equal(0, at[0]);
    }

    private static void AssertExplained(TestTalk talk)
    {
        Assert.StartsWith(words.Outcomes[Level.Soon].Act, talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Patterns[Id("skin-nerve")].About, talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Rules[RuleId.Parse("persist-worse")].Because, talk.Text, StringComparison.Ordinal);
        Assert.Contains("it comes more often (\"more often\")", talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Outcomes[Level.Soon].Change[0], talk.Text, StringComparison.Ordinal);
        Assert.Contains(words.Topics[TopicId.Parse("local-numbness")].Title, talk.Replies[^1].SuggestedActions.Actions.Select(a => a.Title));
    }

    private static void AssertNamesNone(TestTalk talk)
    {
        Assert.DoesNotContain(words.Phrases["explain.heading"], talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Start("explain.today"), talk.Text, StringComparison.Ordinal);
        Assert.All(words.Patterns.Values, p => Assert.DoesNotContain(p.Name, talk.Text, StringComparison.Ordinal));
    }

    private static async Task<TestTalk> AdvisedAsync(Story story)
    {
        var talk = new TestTalk(Channels.Webchat);
        await story.Patient().PlayAsync(talk);
        Assert.NotNull(talk.Outcome);
        return talk;
    }
}
