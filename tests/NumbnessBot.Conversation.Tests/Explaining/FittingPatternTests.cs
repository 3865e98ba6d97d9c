using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Explaining;

/// <summary>Which pattern is named for whom, in the product's own content.</summary>
public sealed class FittingPatternTests
{
    private static readonly Knowledge knowledge = RealContent.Shared.Current;

    /// <summary>One person for each pattern: what they have (all else was asked and denied), attributes, and the patterns named.</summary>
    private static readonly (string Has, string Attributes, string Named)[] people =
    [
        ("back-numbness posture-trigger relieved-by-moving", "course=comes-and-goes side=both", "one-position"),
        ("back-tingling itchy-patch", "region=upper-back side=left course=same", "shoulder-blade-patch skin-nerve"),
        ("back-tingling burning-strip back-pain", "side=left age=61", "shingles-early"),
        ("leg-pain leg-numbness back-pain", "side=right spread-to=foot region=lower-back", "leg-root"),
        ("standing-walking-worse leg-numbness back-pain", "age=71 side=both", "narrow-canal leg-root"),
        ("leg-numbness posture-trigger", "side=left", "thigh-nerve one-position"),
        ("arm-numbness back-pain", "region=neck side=left", "neck-root"),
        ("back-numbness", "spread-to=chest-band region=mid-back side=left", "rib-nerve skin-nerve"),
        ("back-numbness recent-spinal-procedure", "course=improving side=middle", "after-procedure"),
        ("back-pain pregnancy posture-trigger relieved-by-moving", "course=comes-and-goes side=both", "one-position pregnancy-load"),
        ("diabetes feet-numbness", "side=both course=same", "sugar-nerves"),
        ("vegan sore-tongue-tired feet-numbness", "side=both course=same", "low-b12 nerve-endings"),
        ("nitrous-oxide back-numbness", "side=both course=constant", "laughing-gas"),
        ("alcohol-heavy feet-numbness", "side=both course=constant", "medicine-or-alcohol nerve-endings"),
        ("chemo-numbness-stable cancer-history feet-numbness arm-numbness", "side=both course=same", "after-chemotherapy nerve-endings"),
        ("feet-numbness arm-numbness both-arms", "side=both course=constant", "nerve-endings"),
        ("known-ms back-numbness", "age=33 side=middle course=constant", "coating-of-nerves"),
        ("back-pain activity-trigger minor-injury", "course=improving side=middle", "strained-muscle"),
        ("known-spine-disease back-pain", "age=66 region=lower-back course=same side=both", "worn-spine"),
        ("back-numbness", "side=left spread-to=none", "skin-nerve"),
        ("back-pain", "side=both course=same", ""),
    ];

    public static TheoryData<string, string, string> People
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (has, attributes, named) in people)
            {
                rows.Add(has, attributes, named);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Each_person_is_told_of_what_fits_and_of_no_more_than_two(string has, string attributes, string named)
    {
        var @case = Person(has, attributes);
        var assessment = knowledge.Assessor.Assess(@case);

        Assert.True(assessment.Level <= Level.Today, $"{assessment.Level}: {string.Join(' ', assessment.Held.Select(h => h.Rule.Id))}");
        Assert.Equal(named, string.Join(' ', knowledge.Explainer.Explain(@case, assessment).Possible.Take(2).Select(p => p.Pattern.Id)));
    }

    [Fact]
    public void Every_pattern_is_named_for_somebody() =>
        Assert.Empty(knowledge.Pack.Patterns.Select(p => p.Id.Value).Except(people.SelectMany(p => p.Named.Split(' '))));

    /// <summary>Whoever is told to be seen today is not told of a cause that could wait.</summary>
    [Fact]
    public void Fever_takes_the_mild_causes_away()
    {
        const string sitting = "back-numbness posture-trigger relieved-by-moving";
        var mild = Person(sitting, "course=comes-and-goes side=both");
        var feverish = Person(sitting + " fever", "course=comes-and-goes side=both");

        Assert.NotEmpty(knowledge.Explainer.Explain(mild, knowledge.Assessor.Assess(mild)).Possible);
        Assert.True(knowledge.Assessor.Assess(feverish).Level >= Level.Today);
        Assert.Empty(knowledge.Explainer.Explain(feverish, knowledge.Assessor.Assess(feverish)).Possible);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void What_is_read_first_goes_with_what_fits(string has, string attributes, string named)
    {
        var words = knowledge.Pack.Words("en");
        var @case = Person(has, attributes);
        var topics = new OutcomeText(knowledge, words, new Numbers(knowledge.Pack, words, null)).Topics(@case, knowledge.Assessor.Assess(@case)).ToList();
        var patterns = named.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => knowledge.Pack.Patterns.Single(p => p.Id.Value == n).Topic).Distinct().ToList();

        Assert.Equal(patterns, topics.Take(patterns.Count));
        Assert.Contains(TopicId.Parse("when-to-get-help"), topics);
    }

    internal static Case Person(string has, string attributes)
    {
        var present = has.Split(' ').Select(FindingId.Parse).ToHashSet();
        present.UnionWith(present.SelectMany(f => knowledge.Pack.Vocabulary.ImpliedBy(f)).ToList());
        var asked = knowledge.Pack.Vocabulary.Findings.Where(f => !f.Lowers || present.Contains(f.Id)).Aggregate(
            Case.Empty, (c, f) => c.Answer(f.Id, present.Contains(f.Id) ? FindingState.Present : FindingState.Absent, "", FixedClock.Friday));
        var values = "age=42 region=lower-back spread-to=none " + attributes;
        return values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('='))
            .Aggregate(asked, (c, v) => c.Answer(FindingId.Parse(v[0]), v[1], "", FixedClock.Friday)) with
        { Reviewed = true };
    }
}
