using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Tests.Stories;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Rules;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Contributing;

/// <summary>What CONTRIBUTING.md shows is done, so that it can be done.</summary>
public sealed class ContributingTests(CarriedOut carriedOut) : IClassFixture<CarriedOut>
{
    private const string Question = "A question";
    private const string RedFlag = "A red flag";
    private const string Phrase = "A phrase";
    private const string Topic = "A topic";
    private const string Language = "A language";
    private const string Channel = "A channel";

    public static TheoryData<string> OfContent => [Question, RedFlag, Phrase, Topic];

    [Fact]
    public void Each_way_to_add_something_has_its_example() =>
        Assert.Equal([Question, RedFlag, Phrase, Topic, Language, Channel], ContributingGuide.Examples.Keys);

    [Theory]
    [MemberData(nameof(OfContent))]
    public void The_content_has_no_problem_with_the_example_in_it(string example)
    {
        var copy = carriedOut[example];

        Assert.NotEmpty(ContributingGuide.Examples[example].Edits);
        Assert.True(copy.Result.Problems.IsEmpty, string.Join('\n', copy.Result.Problems));
    }

    /// <summary>Each file is needed: without it the check or a test would name what is missing.</summary>
    [Theory]
    [InlineData(Question, "dialogs/findings.yaml")]
    [InlineData(Question, "dialogs/locales/en/findings.yaml")]
    [InlineData(Question, "dialogs/interview/symptoms.yaml")]
    [InlineData(Question, "dialogs/locales/en/interview/symptoms.yaml")]
    [InlineData(RedFlag, "dialogs/interview/history.yaml")]
    [InlineData(RedFlag, "dialogs/rules/infection.yaml")]
    [InlineData(RedFlag, "dialogs/locales/en/rules/infection.yaml")]
    [InlineData(Topic, "dialogs/topics.yaml")]
    [InlineData(Topic, "dialogs/locales/en/topics/long-journeys.md")]
    public void An_example_that_lacks_one_of_its_files_is_not_complete(string name, string left)
    {
        var example = ContributingGuide.Examples[name];
        var fewer = example with { Edits = [.. example.Edits.Where(e => e.Path != left)], Commands = [] };

        Assert.Equal(example.Edits.Count - 1, fewer.Edits.Count);
        using var copy = new EditedCopy(fewer);
        Assert.NotEmpty(copy.Result.Problems);
    }

    [Theory]
    [InlineData(Question, 1)]
    [InlineData(RedFlag, 2)]
    public async Task The_stories_come_out_as_they_are_told(string example, int count)
    {
        var copy = carriedOut[example];
        var stories = ContributingGuide.Examples[example].Edits.Where(e => e.Path.EndsWith(".story.yaml", StringComparison.Ordinal)).ToList();

        Assert.Equal(count, stories.Count);
        foreach (var file in stories)
        {
            var story = Story.Read(copy.At(file.Path));
            Assert.StartsWith($"tests/stories/{story.Hazard}-", file.Path, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(story.Hazard, copy.Pack.Hazards.Keys);
            await new StoryPlayer(story, copy).PlayAsync();
        }
    }

    [Fact]
    public void The_rule_gives_the_levels_of_its_rows_and_has_a_near_miss()
    {
        var copy = carriedOut[RedFlag];
        var rows = RuleRow.Read(ContributingGuide.Examples[RedFlag].LinesFor("rules.tsv"));

        Assert.All(rows, row => Assert.Equal(row.Level, copy.Current.Assessor.Assess(row.ToCase(copy.Pack.Vocabulary)).Held.FirstOrDefault(h => h.Rule.Id == row.Rule)?.Level));
        Assert.Contains(rows, row => row.Level is null);
        Assert.All(copy.Pack.Rules.Rule(rows[0].Rule)!.Steps(), step => Assert.Contains(rows, row => row.Level == step.To));
    }

    [Fact]
    public void The_red_flag_is_read_where_it_is_told_and_not_where_it_is_denied()
    {
        var copy = carriedOut[RedFlag];
        var row = Assert.Single(ContributingGuide.Examples[RedFlag].LinesFor("denied.tsv")).Split('\t');

        Assert.Equal(FindingState.Present, StateIn(copy.Current, row[1], row[0]));
        Assert.False(StateIn(copy.Current, row[2], row[0]) is FindingState.Present or FindingState.Uncertain);
    }

    [Fact]
    public void The_phrase_is_read_once_its_frame_is_there_and_the_sentence_beside_it_never()
    {
        var copy = carriedOut[Phrase];
        var rows = ContributingGuide.Examples[Phrase].LinesFor("said-body.tsv").Select(l => l.Split('\t', '=')).ToList();

        Assert.Equal(["present", "quiet"], rows.Select(r => r[2]));
        Assert.NotEqual(FindingState.Present, StateIn(RealContent.Shared.Current, rows[0][0], rows[0][1]));
        Assert.Equal(FindingState.Present, StateIn(copy.Current, rows[0][0], rows[0][1]));
        Assert.NotEqual(FindingState.Present, StateIn(copy.Current, rows[1][0], rows[1][1]));
    }

    [Fact]
    public async Task The_topic_is_told_to_whoever_asks_for_it()
    {
        var copy = carriedOut[Topic];
        var talk = new TestTalk(content: copy);
        await talk.JoinAsync();
        await talk.SayAsync("yes");

        await talk.SayAsync("what about a long flight?");

        Assert.Contains("Get up each hour", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_is_checked_while_it_is_a_draft_and_nobody_is_spoken_to_in_it()
    {
        using var copy = new EditedCopy(ContributingGuide.Examples[Language]);

        Assert.Empty(copy.Result.Errors);
        Assert.True(Directory.Exists(copy.At("dialogs", "locales", "nl")));
        Assert.Equal([ContentPack.DefaultLocale], copy.Pack.Locales.Keys.AsEnumerable());

        File.AppendAllText(copy.At("dialogs", "locales", "nl", "outcomes", "today.yaml"), "\ninvented: 1\n");
        Assert.Contains(ContentLoader.Load(copy.At("dialogs")).Warnings, p => p.File == "locales/nl/outcomes/today.yaml");
    }

    private static FindingState? StateIn(Knowledge knowledge, string text, string finding) =>
        knowledge.ReadersOf(knowledge.Pack.Words(ContentPack.DefaultLocale)).Findings.Read(text).Findings.FirstOrDefault(f => f.Id.Value == finding)?.State;
}
