namespace NumbnessBot.Triage.Tests;

public sealed class InterviewTests
{
    [Fact]
    public void The_stages_have_names_and_an_order_that_never_change()
    {
        Assert.Equal(["about", "screen", "onset", "location", "symptoms", "history"], Interview.StageIds.AsEnumerable());
        Assert.Contains(Interview.ScreenStage, Interview.StageIds);
    }

    [Fact]
    public void Questions_come_in_the_order_of_their_stages() =>
        Assert.Equal(
            "about.age screen.list screen.worse screen.old screen.changed location.region history.list".Split(' '),
            Some.Interview.Questions.Select(q => q.Id.Value));

    [Fact]
    public void Only_a_choice_of_several_findings_has_a_follow_up()
    {
        var followUp = Assert.Single(Some.Interview.FollowUps);

        Assert.Equal(("screen.list-group", QuestionKind.Multiple, QuestionOrigin.FollowUp), (followUp.Id.Value, followUp.Kind, followUp.Origin));
        Assert.Equal(Some.Q("screen.list"), followUp.Parent);
        Assert.Equal(["weak = weak", "fever = fever"], followUp.Options.Select(o => $"{o.Id} = {string.Join(' ', o.Findings)}"));
    }

    [Fact]
    public void Every_emergency_finding_that_is_asked_about_has_one_check_in_the_stage_that_asks()
    {
        var checks = Some.Interview.Checks;

        Assert.Equal(
            "screen.check-leak screen.check-weak screen.check-fever screen.check-worse screen.check-old screen.check-changed history.check-cancer".Split(' '),
            checks.Select(q => q.Id.Value));
        Assert.All(checks, q => Assert.Equal((QuestionKind.YesNo, QuestionOrigin.Check), (q.Kind, q.Origin)));
        Assert.All(checks, q => Assert.Equal(q.Finding, Assert.Single(q.Asks)));
        Assert.Equal(["screen.list", "screen.list", "screen.list", "screen.worse", "screen.old", "screen.changed", "history.list"], checks.Select(q => q.Parent!.Value.Value));
    }

    [Fact]
    public void A_question_is_found_whoever_made_it()
    {
        Assert.Equal(QuestionOrigin.Authored, Some.Interview.Question(Some.Q("screen.list"))!.Origin);
        Assert.Equal(QuestionOrigin.FollowUp, Some.Interview.Question(Some.Q("screen.list-group"))!.Origin);
        Assert.Equal(QuestionOrigin.Check, Some.Interview.Question(Some.Q("screen.check-leak"))!.Origin);
        Assert.Null(Some.Interview.Question(Some.Q("screen.nothing")));
    }

    [Fact]
    public void A_follow_up_and_a_check_are_found_by_what_they_are_for()
    {
        Assert.Equal("screen.list-group", Some.Interview.FollowUp(Some.Q("screen.list"), OptionId.Parse("group"))!.Id.Value);
        Assert.Null(Some.Interview.FollowUp(Some.Q("screen.list"), OptionId.Parse("leak")));
        Assert.Equal("history.check-cancer", Some.Interview.Check(Some.Id("cancer"))!.Id.Value);
        Assert.Null(Some.Interview.Check(Some.Id("age")));
    }

    [Fact]
    public void An_authored_question_wins_over_a_made_one_of_the_same_name()
    {
        var authored = new Question(Some.Q("screen.check-leak"), QuestionKind.YesNo) { Finding = Some.Id("leak") };

        var interview = new Interview([new Stage("screen", [authored])], Some.Rules);

        Assert.Same(authored, interview.Question(authored.Id));
    }

    [Fact]
    public void A_question_settles_its_attribute_or_its_finding_or_all_that_its_choices_say()
    {
        Assert.Equal("age", Asks("about.age"));
        Assert.Equal("worse", Asks("screen.worse"));
        Assert.Equal("leak weak fever", Asks("screen.list"));
        Assert.Equal("region", Asks("location.region"));

        var twice = new Question(Some.Q("screen.twice"), QuestionKind.Multiple) { Options = [Some.Option("one", "leak", "weak"), Some.Option("two", "weak")] };
        Assert.Equal(["leak", "weak"], twice.Asks.Select(f => f.Value));
    }

    private static string Asks(string question) => string.Join(' ', Some.Interview.Question(Some.Q(question))!.Asks);
}
