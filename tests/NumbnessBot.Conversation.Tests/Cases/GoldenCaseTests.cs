using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Cases;

/// <summary>Conversations that earlier versions stored go on, and no answer is ever filed under a question that was not asked.</summary>
public sealed class GoldenCaseTests
{
    /// <summary>How the conversations of the present form were made: what was typed, in order.</summary>
    private static readonly Dictionary<string, string[]> recipes = new()
    {
        ["before-consent"] = ["my back is numb"],
        ["at-the-opening"] = ["hello", "yes"],
        ["in-the-screen"] = ["my back is numb since monday", "yes", "42", "none of these"],
        ["not-sure-to-check"] = ["my back is numb since monday", "yes", "42", "none of these", "not sure"],
        ["at-the-onset"] = ["my back is numb", "yes", "42", "none of these", "no", "none", "none"],
        ["emergency"] = ["my back is numb", "yes", "I can't pee"],
        ["taken-back"] = ["my back is numb", "yes", "I can't pee", "I can pee normally", "no"],
        ["crisis"] = ["I want to kill myself"],
        ["for-a-husband"] = ["asking for my husband, his back is numb", "yes", "51"],
    };

    public static TheoryData<string> Names => [.. GoldenCase.All.Select(c => c.Name)];

    /// <summary>With NUMBNESS_APPROVE=1 the conversations of the present form are recorded, where they are not there yet.</summary>
    [Fact]
    public async Task Each_form_of_a_case_has_its_recorded_conversations()
    {
        foreach (var (name, said) in recipes)
        {
            var path = Path.Combine($"schema-{Case.CurrentSchema}", name);
            if (Environment.GetEnvironmentVariable("NUMBNESS_APPROVE") == "1" && !File.Exists(Path.Combine(GoldenCase.Folder, path + ".case.json")))
            {
                var store = new MemoryConversationStore();
                var talk = new TestTalk(store: store);
                await talk.JoinAsync();
                foreach (var text in said)
                {
                    await talk.SayAsync(text);
                }

                await GoldenCase.RecordAsync(store, path);
            }

            Assert.Contains(path.Replace('\\', '/'), GoldenCase.All.Select(c => c.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_case_is_read_whole(string name)
    {
        var golden = GoldenCase.All.Single(c => c.Name == name);

        var read = CaseJson.Read(golden.Case);

        Assert.NotNull(read);
        var written = CaseJson.Write(read);
        Assert.Equal(GoldenCase.Meaning(golden.Case), GoldenCase.Meaning(written));
        if (name.StartsWith($"schema-{Case.CurrentSchema}/", StringComparison.Ordinal))
        {
            Assert.Equal(golden.Case, written);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_no_is_filed_under_the_open_question_alone(string name)
    {
        var golden = GoldenCase.All.Single(c => c.Name == name);
        var before = CaseJson.Read(golden.Case)!;
        var talk = await golden.ResumeAsync();

        await talk.SayAsync("no");

        AssertOnlyAskedChanged(before, talk.Case, before.Pending is { } id && RealContent.Shared.Current.Pack.Interview.Question(id) is { } open ? open.Asks : []);
        Assert.NotEmpty(talk.Replies);
    }

    /// <summary>A question that was open was retired, renamed or moved to another stage: its answer has nowhere to go, and the plan asks on.</summary>
    [Theory]
    [InlineData("screen.retired-long-ago")]
    [InlineData("gone.from-a-stage-that-is-gone")]
    public async Task An_answer_to_a_retired_question_is_filed_nowhere(string retired)
    {
        var golden = GoldenCase.All.Single(c => c.Name == "schema-1/in-the-screen");
        var open = CaseJson.Read(golden.Case)!.Pending!.Value.Value;
        var changed = golden with { Case = golden.Case.Replace(open, retired), Dialogs = golden.Dialogs!.Replace(open, retired) };
        var before = CaseJson.Read(changed.Case)!;
        var talk = await changed.ResumeAsync();

        await talk.SayAsync("no");

        AssertOnlyAskedChanged(before, talk.Case, []);
        Assert.NotNull(talk.Question);
        Assert.NotEqual(retired, talk.Question.Id);
    }

    /// <summary>The dialogs were rebuilt (a step added, removed, moved): the stack is of no use, and the case alone says what is open.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_its_dialogs_a_case_goes_on_all_the_same(string name)
    {
        var golden = GoldenCase.All.Single(c => c.Name == name) with { Dialogs = null };
        var before = CaseJson.Read(golden.Case)!;
        var talk = await golden.ResumeAsync();

        await talk.SayAsync("no");

        AssertOnlyAskedChanged(before, talk.Case, before.Pending is { } id && RealContent.Shared.Current.Pack.Interview.Question(id) is { } open ? open.Asks : []);
        Assert.NotEmpty(talk.Replies);
    }

    internal static void AssertOnlyAskedChanged(Case before, Case after, IEnumerable<FindingId> asked)
    {
        var changed = after.Findings.Where(f => before.StateOf(f.Key) != f.Value.State).Select(f => f.Key)
            .Concat(before.Findings.Keys.Where(f => !after.Findings.ContainsKey(f)));
        Assert.Empty(changed.Except(asked));
        var values = after.Attributes.Where(a => before.ValueOf(a.Key) != a.Value.Value && a.Value.Value.Length > 0).Select(a => a.Key);
        Assert.Empty(values.Except(asked));
        Assert.True(before.Advised is not { } advised || after.Advised >= advised, "the advice fell");
    }
}
