using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>A tapped button is the same as picking its line; a button of an earlier question is no answer at all.</summary>
public sealed class SubmitTests
{
    private const int Seed = 20_261_120;
    private const int OldOnes = 6;

    public static TheoryData<string> Questions => [.. AskedTalk.Questions.Where(q => !AskedTalk.View(q.Id).Choices.IsEmpty).Select(q => q.Id.Value)];

    public static TheoryData<string> TickLists => [.. AskedTalk.Questions.Where(IsTickList).Select(q => q.Id.Value)];

    private static string OldButton => RealContent.Shared.Current.Pack.Words("en").Phrases["button.old"];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Each_button_answers_as_its_title_does(string id)
    {
        foreach (var choice in AskedTalk.View(QuestionId.Parse(id)).Choices)
        {
            await AssertSameAsync(id, [choice.Id.Value], choice.Names[0]);
        }
    }

    [Theory]
    [MemberData(nameof(TickLists))]
    public async Task Several_ticks_are_all_ticked_and_nothing_else_is(string id)
    {
        var question = RealContent.Shared.Current.Pack.Interview.Question(QuestionId.Parse(id))!;
        var random = new Random(Seed);
        for (var i = 0; i < 4; i++)
        {
            var ticked = question.Options.Where(_ => random.Next(3) == 0).ToArray();
            var talk = await AskedTalk.AtAsync(question.Id);
            await talk.SendAsync(AskedTalk.Submit(id, AskedTalk.Nonce, [.. ticked.Select(o => o.Id.Value)]));

            AssertTicked(ticked, talk);
        }
    }

    [Fact]
    public async Task A_tick_list_sends_its_ticks_joined_by_commas()
    {
        var list = AskedTalk.Questions.First(IsTickList);
        var talk = await AskedTalk.AtAsync(list.Id);

        await talk.SendAsync(new Activity(ActivityTypes.Message)
        {
            Value = new SubmitValue
            {
                Numbness = new SubmitPayload { Question = list.Id.Value, Nonce = AskedTalk.Nonce },
                Ticks = $"{list.Options[0].Id}, {list.Options[1].Id}",
            },
        });

        Assert.NotEqual(list.Id, talk.Case.Pending);
        AssertTicked(list.Options.Take(2), talk);
        Assert.Equal(FindingState.Absent, talk.Case.StateOf(list.Options[^1].Findings[0]));
    }

    [Fact]
    public async Task A_list_sent_without_a_tick_is_not_taken_for_none_of_these()
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));

        await talk.SendAsync(AskedTalk.Submit("screen.toilet", AskedTalk.Nonce));

        Assert.Empty(talk.Case.Findings);
        Assert.Equal("screen.toilet", talk.Question?.Id);
        Assert.Contains(RealContent.Shared.Current.Pack.Words("en").Phrases["ticks.none"], talk.Text, StringComparison.Ordinal);
        Assert.Equal(0, talk.Case.Misses);
    }

    /// <summary>Every question open, and some others' buttons.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_button_of_an_earlier_question_never_answers_the_present_one(string open)
    {
        var random = new Random(Seed + AskedTalk.Questions.Count(q => string.CompareOrdinal(q.Id.Value, open) < 0));
        foreach (var old in AskedTalk.Questions.Where(q => q.Id.Value != open).OrderBy(_ => random.Next()).Take(OldOnes))
        {
            var talk = await AskedTalk.AtAsync(QuestionId.Parse(open));
            var before = talk.Case;

            await talk.SendAsync(AskedTalk.Submit(old.Id.Value, AskedTalk.Nonce, [.. AskedTalk.View(old.Id).Choices.Take(1).Select(c => c.Id.Value)]));

            AssertUntouched(before, talk, open);
        }
    }

    [Theory]
    [InlineData("an-older-one", "urine-retention")]
    [InlineData(null, "urine-retention")]
    [InlineData(AskedTalk.Nonce, "no-such-option")]
    [InlineData("", "none")]
    public async Task A_button_of_an_earlier_asking_or_with_an_unknown_choice_changes_nothing(string? nonce, string option)
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));
        var before = talk.Case;

        await talk.SendAsync(AskedTalk.Submit("screen.toilet", nonce, option));

        AssertUntouched(before, talk, "screen.toilet");
    }

    [Fact]
    public async Task Each_asking_has_a_nonce_of_its_own_and_only_the_last_counts()
    {
        var talk = new TestTalk("msteams");
        await talk.JoinAsync();
        var nonces = new List<string?> { talk.Question!.Nonce };
        await talk.SayAsync("what does that mean?");
        nonces.Add(talk.Question!.Nonce);
        await talk.SayAsync("why?");
        nonces.Add(talk.Question!.Nonce);

        Assert.Equal(3, nonces.Distinct().Count());
        await talk.SendAsync(AskedTalk.Submit("consent", nonces[0], "yes"));
        Assert.Equal(Consent.NotAsked, talk.Case.Consent);
        await talk.SendAsync(AskedTalk.Submit("consent", talk.Question!.Nonce, "yes"));
        Assert.Equal(Consent.Given, talk.Case.Consent);
    }

    [Fact]
    public async Task After_an_emergency_an_old_button_gets_the_advice_again()
    {
        var talk = new TestTalk("msteams");
        await talk.SayAsync("I can't pee and I'm numb between my legs");
        var before = talk.Case;

        await talk.SendAsync(AskedTalk.Submit("screen.toilet", "old", "none"));

        Assert.Equal("emergency", talk.Outcome?.Level);
        Assert.Equal(before.Findings, talk.Case.Findings);
    }

    [Fact]
    public async Task While_a_withdrawal_is_asked_an_old_button_leaves_it_open()
    {
        var talk = new TestTalk("msteams");
        await talk.SayAsync("my back is numb");
        await talk.SayAsync("yes");
        await talk.SayAsync("I can't pee");
        await talk.SayAsync("I can pee normally");
        var asked = talk.Question!;

        await talk.SendAsync(AskedTalk.Submit("screen.toilet", "old", "none"));

        Assert.NotNull(talk.Case.Withdrawing);
        Assert.Equal(asked.Id, talk.Question?.Id);
    }

    [Fact]
    public async Task Text_that_comes_with_the_asking_but_without_a_choice_is_read_as_typed()
    {
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));
        var submit = AskedTalk.Submit("screen.toilet", AskedTalk.Nonce);
        submit.Text = "I can't pee";

        await talk.SendAsync(submit);

        Assert.Equal("emergency", talk.Outcome?.Level);
    }

    [Fact]
    public async Task A_topic_button_is_no_sign_before_the_menu_or_the_advice_was_shown()
    {
        var words = RealContent.Shared.Current.Pack.Words("en");
        foreach (var title in words.Topics.Values.Select(t => t.Title))
        {
            var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));
            await talk.SendAsync(TopicButton(title));
            Assert.Empty(talk.Case.Findings);
            Assert.Contains(OldButton, talk.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_topic_button_opens_its_topic_once_the_menu_was_shown()
    {
        var topic = RealContent.Shared.Current.Pack.Words("en").Topics[TopicId.Parse("shingles")];
        var talk = await AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));
        await talk.SayAsync("menu");

        await talk.SendAsync(TopicButton(topic.Title));

        Assert.Contains(topic.Short.Split('\n')[0].Split('{')[0], talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.Case.Findings);
        Assert.Equal("screen.toilet", talk.Question?.Id);
    }

    private static bool IsTickList(Question question) => question is { Kind: QuestionKind.Multiple, Attribute: null };

    private static Activity TopicButton(string title) => new(ActivityTypes.Message) { Value = new SubmitValue { Numbness = new SubmitPayload { Topic = title } } };

    private static void AssertTicked(IEnumerable<Option> ticked, TestTalk talk) => Assert.Equal(
        ticked.SelectMany(o => o.Findings).Order(),
        talk.Case.Findings.Where(f => f.Value.State == FindingState.Present).Select(f => f.Key).Concat(talk.Case.OneOf.SelectMany(o => o.Findings)).Order());

    private static void AssertUntouched(Case before, TestTalk talk, string open)
    {
        Assert.Equal(CaseJson.Write(before with { Asking = null }), CaseJson.Write(talk.Case with { Asking = null }));
        Assert.Equal(open, talk.Question?.Id);
        Assert.StartsWith(OldButton, talk.Text, StringComparison.Ordinal);
    }

    private static async Task AssertSameAsync(string id, string[] options, string typed)
    {
        var (tapping, typing) = (await AskedTalk.AtAsync(QuestionId.Parse(id)), await AskedTalk.AtAsync(QuestionId.Parse(id)));

        await tapping.SendAsync(AskedTalk.Submit(id, AskedTalk.Nonce, options));
        await typing.SayAsync(typed);

        Assert.Equal(CaseJson.Write(typing.Case), CaseJson.Write(tapping.Case));
        Assert.Equal(typing.Text, tapping.Text);
        Assert.DoesNotContain(OldButton, tapping.Text, StringComparison.Ordinal);
    }
}
