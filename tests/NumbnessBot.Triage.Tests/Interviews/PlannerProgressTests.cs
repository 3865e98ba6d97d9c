namespace NumbnessBot.Triage.Tests;

/// <summary>How far the interview is, also at a question that is asked out of turn.</summary>
public sealed class PlannerProgressTests
{
    [Fact]
    public void Consent_and_what_is_asked_on_demand_do_not_count()
    {
        var onDemand = new Question(Some.Q("about.name"), QuestionKind.Text) { Attribute = Some.Id("speed"), OnDemand = true };
        var planner = new Planner(Some.Vocabulary, new Interview([new Stage("about", [onDemand]), .. Some.Interview.Stages], Some.Rules), Some.Assessor);
        var @case = Case.Empty.With("age", "40").Settle(QuestionId.Consent).Settle(QuestionId.Opening).Settle(onDemand.Id).Settle(Some.Q("about.age"));

        Assert.Equal((2, 4), Progress(planner.Next(@case)));
        Assert.Equal((2, 4), Progress(planner.Ask(Some.Q("history.list"), @case)));
    }

    [Fact]
    public void A_further_question_counts_once_its_condition_holds()
    {
        var @case = Case.Empty.With("age", "40").Settle(Some.Q("about.age"));

        Assert.Equal((2, 4), Progress(Some.Planner.Next(@case)));
        Assert.Equal((2, 5), Progress(Some.Planner.Next(@case.Told("weak", FindingState.Present))));
    }

    [Fact]
    public void The_next_question_is_asked_as_it_is_planned()
    {
        var @case = Case.Empty.With("age", "40").Told("leak", FindingState.Absent).Settle(Some.Q("about.age"));

        var asked = Some.Planner.Ask(Some.Q("screen.list"), @case)!;

        Assert.Equal(["group"], asked.Question.Options.Select(o => o.Id.Value));
        Assert.Equal(Progress(Some.Planner.Next(@case)), Progress(asked));
    }

    [Fact]
    public void A_question_out_of_turn_is_asked_whole()
    {
        var @case = Case.Empty.With("age", "40").Told("vegan", FindingState.Absent).Settle(Some.Q("about.age"));

        var asked = Some.Planner.Ask(Some.Q("history.list"), @case)!;

        Assert.Equal(["cancer", "vegan", "tired"], asked.Question.Options.Select(o => o.Id.Value));
        Assert.Equal((2, 4), Progress(asked));
    }

    [Fact]
    public void After_the_last_question_one_that_is_asked_again_is_the_last()
    {
        var @case = Some.AllDenied().With("region", "neck").Settle(Some.Q("about.age")).Settle(Some.Q("screen.list"));

        Assert.Null(Some.Planner.Next(@case));
        Assert.Equal((3, 3), Progress(Some.Planner.Ask(Some.Q("history.list"), @case)));
    }

    [Fact]
    public void A_question_that_does_not_exist_is_not_asked() => Assert.Null(Some.Planner.Ask(Some.Q("about.nothing"), Case.Empty));

    private static (int Step, int Of) Progress(PlannedQuestion? question) => (question!.Step, question.Of);
}
