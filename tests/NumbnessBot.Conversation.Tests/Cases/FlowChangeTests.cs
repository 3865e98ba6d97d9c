using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Cases;

/// <summary>The interview changes while conversations are under way: no answer is ever filed under another question than the one that was open.</summary>
public sealed class FlowChangeTests
{
    private static readonly Dictionary<string, Func<Interview, Question?, IEnumerable<Stage>>> changes = new()
    {
        ["a question added before the open one"] = (interview, open) => Each(interview, q => q.Id == open?.Id ? [q with { Id = QuestionId.Parse($"{q.Id.Stage}.added") }, q] : [q]),
        ["a question added at the beginning of every stage"] = (interview, _) => interview.Stages.Select(s =>
            s with { Questions = [s.Questions[0] with { Id = QuestionId.Parse($"{s.Id}.added") }, .. s.Questions] }),
        ["the open question removed"] = (interview, open) => Each(interview, q => q.Id == open?.Id ? [] : [q]),
        ["the questions in the opposite order"] = (interview, _) => interview.Stages.Select(s => s with { Questions = [.. s.Questions.Reverse()] }),
        ["the open question retired for one with another id"] = (interview, open) => Each(interview, q => q.Id == open?.Id ? [q with { Id = QuestionId.Parse($"{q.Id.Stage}.another") }] : [q]),
        ["the open question moved to the last stage"] = (interview, open) => Each(interview, q => q.Id == open?.Id ? [] : [q])
            .Select(s => s.Id == Interview.StageIds[^1] && open is not null ? s with { Questions = [.. s.Questions, open] } : s),
    };

    public static TheoryData<string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var golden in GoldenCase.All)
            {
                foreach (var change in changes.Keys)
                {
                    data.Add(golden.Name, change);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_answer_is_filed_under_the_question_that_was_open_or_nowhere(string name, string change)
    {
        var golden = GoldenCase.All.Single(c => c.Name == name);
        var before = CaseJson.Read(golden.Case)!;
        var open = before.Pending is { } id ? RealContent.Shared.Current.Pack.Interview.Question(id) : null;
        var changed = new Changed(change, open);
        var talk = await golden.ResumeAsync(changed);

        await talk.SayAsync("no");

        var still = open is not null && changed.Current.Pack.Interview.Question(open.Id) is not null;
        GoldenCaseTests.AssertOnlyAskedChanged(before, talk.Case, still ? open!.Asks : []);
        Assert.NotEmpty(talk.Replies);
    }

    [Fact]
    public void Each_change_changes_the_interview() => Assert.All(changes.Keys, change =>
    {
        var shipped = RealContent.Shared.Current.Pack.Interview;
        var open = shipped.Questions.First(q => q.Id.Stage == Interview.ScreenStage);
        Assert.NotEqual(shipped.Questions.Select(q => q.Id), new Changed(change, open).Current.Pack.Interview.Questions.Select(q => q.Id));
    });

    private static IEnumerable<Stage> Each(Interview interview, Func<Question, Question[]> become) =>
        interview.Stages.Select(s => s with { Questions = [.. s.Questions.SelectMany(become)] });

    /// <summary>The content that ships, with another interview.</summary>
    private sealed class Changed(string change, Question? open) : IKnowledgeSource
    {
        public Knowledge Current { get; } = new(RealContent.Shared.Current.Pack with
        {
            Interview = new Interview(changes[change](RealContent.Shared.Current.Pack.Interview, open), RealContent.Shared.Current.Pack.Rules),
        });
    }
}
