using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>Every check that looks across files; a new one is added here.</summary>
internal static class ContentChecks
{
    private static readonly ImmutableArray<IContentCheck> all =
    [
        new VocabularyCheck(),
        new ConditionNamesCheck(),
        new QuestionFormCheck(),
        new QuestionOptionsCheck(),
        new LoweringCheck(),
        new ReachableQuestionCheck(),
        new QuestionOrderCheck(),
        new RuleEvidenceCheck(),
        new RulePossibleCheck(),
        new AskedSomewhereCheck(),
        new PatternCheck(),
        new TopicLinksCheck(),
        new TopicTextCheck(),
        new ConceptsCheck(),
        new PictureFormCheck(),
        new BodyMapCheck(),
        new MapCutCheck(),
        new RasterCheck(),
        new WordsPresentCheck(),
        new FindingWordsCheck(),
        new QuestionWordsCheck(),
        new ChoiceTitlesCheck(),
        new CountryWordsCheck(),
        new EmergencyWordsCheck(),
        new LexiconCheck(),
        new RepliesCheck(),
        new LocaleCheck(),
        new EmergencyItemsCheck(),
    ];

    public static IEnumerable<ContentProblem> Check(CheckedContent content) => all.SelectMany(c => c.Check(content));
}
