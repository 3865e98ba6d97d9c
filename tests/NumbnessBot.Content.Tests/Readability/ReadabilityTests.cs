using NumbnessBot.Triage;

namespace NumbnessBot.Content.Tests.Readability;

/// <summary>What people read is for a reader of twelve to fourteen; what they read in an emergency for one of eleven.</summary>
public sealed class ReadabilityTests
{
    private const double Plain = 8;
    private const double Urgent = 6;

    private static readonly LocaleWords words = RealContent.Words;

    public static TheoryData<string> TopicIds => [.. words.Topics.Keys.Select(t => t.Value).Order(StringComparer.Ordinal)];

    public static TheoryData<Level> Levels => [.. words.Outcomes.Keys.Order()];

    public static TheoryData<string> PatternIds => [.. words.Patterns.Keys.Select(p => p.Value).Order(StringComparer.Ordinal)];

    /// <summary>Rules that can end in an emergency or a crisis.</summary>
    public static TheoryData<string> UrgentRules =>
        [.. RealContent.Pack.Rules.Rules.Where(r => r.Level >= Level.Crisis || r.Raises.Any(x => x.To >= Level.Crisis)).Where(r => words.Rules.ContainsKey(r.Id)).Select(r => r.Id.Value)];

    [Theory]
    [InlineData(1, "nerve numb pressed moves clothes weight blood pain gone these speech can't hours")]
    [InlineData(2, "numbness people muscle tingling doctor doesn't needed changes careful movement being trying safely minutes")]
    [InlineData(3, "hospital department vitamin serious area medicine family idea usual different ambulance stenosis")]
    [InlineData(4, "emergency diabetes operation sciatica radiation usually neuropathy meningitis")]
    [InlineData(5, "examination inflammatory")]
    public void Syllables_are_counted_as_they_are_spoken(int expected, string list) =>
        Assert.All(list.Split(' '), word => Assert.True(Syllables.Count(word) == expected, $"{word}: {Syllables.Count(word)}"));

    /// <summary>Counted by hand: 10 words, 2 sentences, 12 syllables; 5 words, 1 sentence, 12 syllables.</summary>
    [Theory]
    [InlineData("The cat sat on the mat. It was very happy.", 0.52)]
    [InlineData("Doctors examine nervous patients thoroughly.", 14.68)]
    public void The_grade_follows_the_formula(string text, double grade) => Assert.Equal(grade, FleschKincaid.Grade(text), 2);

    [Theory]
    [MemberData(nameof(TopicIds))]
    public void A_topic_is_plain_in_both_lengths_and_plainer_in_its_emergency(string id)
    {
        var topic = words.Topics[TopicId.Parse(id)];

        AssertGrade(Plain, topic.Short);
        AssertGrade(Plain, topic.Markdown);
        AssertGrade(Urgent, string.Join('\n', topic.Emergency));
    }

    /// <summary>Every level says what would be an emergency, so all of them are held to it.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void What_would_change_the_advice_is_said_as_plainly_as_an_emergency(Level level)
    {
        var outcome = words.Outcomes[level];

        AssertGrade(Urgent, string.Join('\n', outcome.Change));
        AssertGrade(Urgent, string.Join('\n', [outcome.Act, .. outcome.Meanwhile, .. outcome.Change]));
    }

    [Theory]
    [MemberData(nameof(UrgentRules))]
    public void An_urgent_rule_says_plainly_what_to_do_and_why(string id)
    {
        var rule = words.Rules[RuleId.Parse(id)];

        AssertGrade(Urgent, string.Join('\n', [rule.Act ?? "", rule.Because, .. rule.Meanwhile]));
    }

    [Theory]
    [MemberData(nameof(PatternIds))]
    public void What_may_lie_behind_it_is_plain_and_what_to_watch_for_plainer(string id)
    {
        var pattern = words.Patterns[PatternId.Parse(id)];

        AssertGrade(Plain, string.Join('\n', pattern.Name, pattern.About, pattern.Tests, pattern.Who));
        AssertGrade(Urgent, string.Join('\n', pattern.Watch));
    }

    [Theory]
    [InlineData("consent.why")]
    [InlineData("consent.means")]
    [InlineData("opening.why")]
    [InlineData("opening.means")]
    [InlineData("resume.why")]
    [InlineData("resume.means")]
    [InlineData("review.why")]
    [InlineData("review.means")]
    [InlineData("explain.lead")]
    [InlineData("explain.none")]
    [InlineData("explain.not-yet")]
    [InlineData("explain.taken-back")]
    public void An_explanation_in_other_words_is_plain(string phrase) => AssertGrade(Plain, words.Phrases[phrase]);

    [Theory]
    [InlineData("emergency.why")]
    [InlineData("crisis.why")]
    [InlineData("emergency-line")]
    [InlineData("emergency.stays")]
    [InlineData("emergency.what-to-say")]
    [InlineData("emergency.bring")]
    [InlineData("crisis.stay")]
    [InlineData("withdrawal.lead")]
    [InlineData("withdrawal.done")]
    public void A_sentence_of_an_emergency_is_plain(string phrase) => AssertGrade(Urgent, words.Phrases[phrase]);

    private static void AssertGrade(double most, string text)
    {
        var grade = FleschKincaid.Grade(text);
        Assert.True(grade <= most, $"Grade {grade:F1}, at most {most}: {text}");
    }
}
