namespace NumbnessBot.Triage.Tests;

public sealed class ContractIdTests
{
    [Theory]
    [InlineData(Level.SelfCare, "self-care")]
    [InlineData(Level.Soon, "soon")]
    [InlineData(Level.Today, "today")]
    [InlineData(Level.Crisis, "crisis")]
    [InlineData(Level.Emergency, "emergency")]
    public void A_level_has_an_id_that_never_changes(Level level, string id)
    {
        Assert.Equal(id, level.Id());
        Assert.True(LevelIds.TryParse(id, out var read));
        Assert.Equal(level, read);
    }

    [Theory]
    [InlineData(FindingState.Unknown, "unknown")]
    [InlineData(FindingState.Present, "present")]
    [InlineData(FindingState.Absent, "absent")]
    [InlineData(FindingState.Uncertain, "uncertain")]
    [InlineData(FindingState.Past, "past")]
    [InlineData(FindingState.Hypothetical, "hypothetical")]
    [InlineData(FindingState.Other, "other")]
    public void A_state_has_an_id_that_never_changes(FindingState state, string id)
    {
        Assert.Equal(id, state.Id());
        Assert.True(FindingStateIds.TryParse(id, out var read));
        Assert.Equal(state, read);
    }

    [Theory]
    [InlineData(QuestionKind.YesNo, "yes-no")]
    [InlineData(QuestionKind.Single, "single")]
    [InlineData(QuestionKind.Multiple, "multiple")]
    [InlineData(QuestionKind.Number, "number")]
    [InlineData(QuestionKind.Date, "date")]
    [InlineData(QuestionKind.Text, "text")]
    [InlineData(QuestionKind.Region, "region")]
    public void A_kind_of_question_has_an_id_that_never_changes(QuestionKind kind, string id)
    {
        Assert.Equal(id, kind.Id());
        Assert.True(QuestionKindIds.TryParse(id, out var read));
        Assert.Equal(kind, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Emergency")]
    [InlineData("perhaps")]
    public void What_is_no_such_id_is_refused(string? text)
    {
        Assert.False(LevelIds.TryParse(text, out var level));
        Assert.False(FindingStateIds.TryParse(text, out var state));
        Assert.False(QuestionKindIds.TryParse(text, out var kind));
        Assert.Equal((default, default, default), (level, state, kind));
    }

    [Fact]
    public void Levels_are_ordered_from_least_to_most_urgent() =>
        Assert.Equal([Level.SelfCare, Level.Soon, Level.Today, Level.Crisis, Level.Emergency], Enum.GetValues<Level>().Order());
}
