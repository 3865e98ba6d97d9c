using System.Collections.Frozen;
using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Everything that is said and understood in one language.</summary>
public sealed record LocaleWords(string Id, string Name)
{
    public required Phrases Phrases { get; init; }

    /// <summary>Findings and attributes.</summary>
    public FrozenDictionary<FindingId, FindingWords> Findings { get; init; } = FrozenDictionary<FindingId, FindingWords>.Empty;

    /// <summary>The authored questions; see <see cref="Of(Question)"/> for every question.</summary>
    public FrozenDictionary<QuestionId, QuestionWords> Questions { get; init; } = FrozenDictionary<QuestionId, QuestionWords>.Empty;

    public FrozenDictionary<RuleId, RuleWords> Rules { get; init; } = FrozenDictionary<RuleId, RuleWords>.Empty;

    public FrozenDictionary<PatternId, PatternWords> Patterns { get; init; } = FrozenDictionary<PatternId, PatternWords>.Empty;

    public FrozenDictionary<Level, OutcomeWords> Outcomes { get; init; } = FrozenDictionary<Level, OutcomeWords>.Empty;

    /// <summary>By country code.</summary>
    public FrozenDictionary<string, CountryWords> Countries { get; init; } = FrozenDictionary<string, CountryWords>.Empty;

    public FrozenDictionary<TopicId, TopicText> Topics { get; init; } = FrozenDictionary<TopicId, TopicText>.Empty;

    /// <summary>What each picture shows, in words, by the picture's name.</summary>
    public FrozenDictionary<string, string> Pictures { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Answers to what people say beside the interview, the most particular first.</summary>
    public ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>How this language's people say what <see cref="Replies"/> answer.</summary>
    public required Language.Lexicon ReplyLexicon { get; init; }

    /// <summary>How this language's people say each finding.</summary>
    public required Language.Lexicon Lexicon { get; init; }

    /// <summary>How this language's people answer, tell details and give commands.</summary>
    public required Language.SpokenWords Spoken { get; init; }

    /// <summary>Phrases that reassure or gush; no text may hold one.</summary>
    public ImmutableArray<string> NeverSay { get; init; } = [];

    /// <summary>The words of any question, those that the plan makes included.</summary>
    public QuestionWords Of(Question question)
    {
        if (question.Origin == QuestionOrigin.Authored || question.Parent is not { } parentId)
        {
            return Questions.GetValueOrDefault(question.Id) ?? new QuestionWords("");
        }

        var parent = Questions.GetValueOrDefault(ParentOf(parentId)) ?? new QuestionWords("");
        if (question.Origin == QuestionOrigin.Check && question.Finding is { } finding)
        {
            var words = Findings.GetValueOrDefault(finding);
            return new QuestionWords(words?.Check ?? "") { Why = parent.Why, Means = words?.Means };
        }

        var option = OptionId.TryParse(question.Id.Value[(parentId.Value.Length + 1)..], out var id) ? id : default;
        return new QuestionWords(parent.Follow.GetValueOrDefault(option, "")) { Why = parent.Why, Means = parent.Means };
    }

    /// <summary>The button and list line of a choice; its id where an author has forgotten the words.</summary>
    public string Title(Question question, Option option)
    {
        var words = Questions.GetValueOrDefault(question.Parent is { } parent ? ParentOf(parent) : question.Id);
        return words?.Options.GetValueOrDefault(option.Id)
            ?? (option.Value is { } value && question.Attribute is { } attribute ? Findings.GetValueOrDefault(attribute)?.Values.GetValueOrDefault(value) : null)
            ?? (option.Findings is [var finding] ? Findings.GetValueOrDefault(finding)?.Option : null)
            ?? Phrases.Find($"option.{option.Id}")
            ?? option.Id.Value;
    }

    /// <summary>What else counts as picking a choice.</summary>
    public ImmutableArray<string> Synonyms(Question question, Option option)
    {
        if (option.Value is { } value && question.Attribute is { } attribute)
        {
            return Findings.GetValueOrDefault(attribute)?.ValueSynonyms.GetValueOrDefault(value, []) ?? [];
        }

        return [.. option.Findings.SelectMany(f => Findings.GetValueOrDefault(f)?.Synonyms ?? [])];
    }

    /// <summary>A check asked about a follow-up's finding has the follow-up as its parent, which has no words of its own.</summary>
    private QuestionId ParentOf(QuestionId id) =>
        Questions.ContainsKey(id) ? id
        : Questions.Keys.FirstOrDefault(q => id.Value.StartsWith(q.Value + "-", StringComparison.Ordinal)
            && Questions[q].Follow.Keys.Any(o => $"{q}-{o}" == id.Value), id);
}
