using NumbnessBot.Triage;

namespace NumbnessBot.Content.Tests;

public sealed class LocaleWordsTests
{
    private static readonly ContentPack pack = GoodContent.Pack;
    private static readonly LocaleWords words = pack.Words("en");

    [Fact]
    public void A_phrase_with_several_wordings_gives_all_of_them()
    {
        Assert.Equal("Text of greeting", words.Phrases["greeting"]);
        Assert.Equal(["Text of misunderstood", "Again: Text of misunderstood", "Once more: Text of misunderstood"], words.Phrases.All("misunderstood").AsEnumerable());
        Assert.Throws<KeyNotFoundException>(() => words.Phrases["no-such-key"]);
    }

    [Fact]
    public void An_authored_question_speaks_its_own_words() => Assert.Equal("When did it begin?", words.Of(Question("onset.when")).Ask);

    [Fact]
    public void A_follow_up_speaks_the_words_under_its_choice() => Assert.Equal("Which of these is it?", words.Of(Question("screen.legs-leg-trouble")).Ask);

    [Fact]
    public void A_check_speaks_the_check_of_its_finding()
    {
        Assert.Equal("Does wiping feel different?", words.Of(Question("screen.check-saddle-numbness")).Ask);
        Assert.Equal("Does a foot slap on the ground?", words.Of(Question("screen.check-foot-drop")).Ask);
    }

    [Theory]
    [InlineData("screen.toilet", "urine-retention", "Hard to pass urine")]
    [InlineData("screen.legs", "leg-trouble", "Trouble with a leg or foot")]
    [InlineData("screen.legs-leg-trouble", "foot-drop", "A foot that drags")]
    [InlineData("location.region", "lower-back", "Lower back")]
    [InlineData("about.age", "someone-else", "I'm asking for someone else")]
    public void A_choice_has_its_title(string question, string option, string title) =>
        Assert.Equal(title, words.Title(Question(question), Question(question).Options.First(o => o.Id.Value == option)));

    [Fact]
    public void A_choice_has_its_synonyms()
    {
        Assert.Equal(["trouble weeing"], words.Synonyms(Question("screen.toilet"), Question("screen.toilet").Options[0]).AsEnumerable());
        Assert.Equal(["suddenly"], words.Synonyms(Question("onset.speed"), Question("onset.speed").Options[0]).AsEnumerable());
    }

    [Fact]
    public void Advice_reasons_and_lines_have_their_words()
    {
        Assert.Equal("Call {emergency} now.", words.Rules[RuleId.Parse("ces-retention")].Act);
        Assert.Equal(["Do not drive."], words.Rules[RuleId.Parse("weak-leg")].Meanwhile.AsEnumerable());
        Assert.Equal(["Trouble passing urine: call {emergency}."], words.Outcomes[Level.SelfCare].Change.AsEnumerable());
        Assert.Equal("NHS 111", words.Countries["GB"].Advice);
        Assert.Equal(["cauda equina", "saddle numbness", "squeezed nerves", "horse tail", "ces"], words.Topics[TopicId.Parse("cauda-equina")].AskedAs.AsEnumerable());
    }

    [Fact]
    public void A_topics_long_text_is_also_html_in_which_tags_are_text()
    {
        Assert.Equal("<p>The long text about <strong>nerves</strong>.</p>\n", words.Topics[TopicId.Parse("cauda-equina")].Html);
        Assert.DoesNotContain("<script", new TopicText("", [], "", "<script>alert(1)</script>").Html, StringComparison.Ordinal);
    }

    private static Question Question(string id) => pack.Interview.Question(QuestionId.Parse(id))!;
}
