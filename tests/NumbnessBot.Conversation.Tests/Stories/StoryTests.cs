using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Stories;

public sealed class StoryTests
{
    public static TheoryData<string> Files => [.. Story.All.Select(s => s.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_story_comes_out_as_it_is_told(string file) => new StoryPlayer(Story.Read(Path.Combine(Story.Folder, file))).PlayAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_story_names_its_hazard_and_real_ids(string file)
    {
        var story = Story.Read(Path.Combine(Story.Folder, file));
        var pack = RealContent.Shared.Current.Pack;

        Assert.NotEmpty(story.Sentence);
        Assert.True(pack.Hazards.ContainsKey(story.Hazard), $"'{story.Hazard}' is no hazard.");
        Assert.StartsWith(story.Hazard + "-", file, StringComparison.OrdinalIgnoreCase);
        Assert.All(story.Is.Keys.Concat(story.Steps.SelectMany(s => s.Knows?.Keys ?? Enumerable.Empty<string>())), id => Assert.NotNull(pack.Vocabulary.Finding(FindingId.Parse(id))));
        Assert.All(story.Attributes.Keys.Concat(story.Steps.SelectMany(s => s.Notes?.Keys ?? Enumerable.Empty<string>())), id => Assert.NotNull(pack.Vocabulary.Attribute(FindingId.Parse(id))));
        Assert.All(story.Rules.Concat(story.NotRules).Concat(story.Shows).Concat(story.Steps.SelectMany(s => s.Rules ?? [])), id => Assert.NotNull(pack.Rules.Rule(RuleId.Parse(id))));
        Assert.True(story.Steps.Count == 0 || story is { Level: null, Rules: [], NotRules: [] }, "In a script the steps say what must be so; what stands at its top is not looked at.");
        Assert.True(story.Level is not null || story.Steps.Any(s => s.Level is not null || s.Asks is not null || s.Knows is not null || s.Notes is not null || s.Says is not null), "The story asserts nothing.");
    }

    [Fact]
    public void Every_rule_that_can_be_an_emergency_is_raised_in_a_story()
    {
        var stories = Story.All.Select(s => s.Story).ToList();
        var raised = stories.Where(s => s.Level == "emergency").SelectMany(s => s.Rules)
            .Concat(stories.SelectMany(s => s.Steps).Where(s => s.Level == "emergency").SelectMany(s => s.Rules ?? [])).ToHashSet();

        Assert.Empty(RealContent.Shared.Current.Pack.Rules.Rules.Where(r => r.Steps().Any(s => s.To == Level.Emergency)).Select(r => r.Id.Value).Except(raised));
    }
}
