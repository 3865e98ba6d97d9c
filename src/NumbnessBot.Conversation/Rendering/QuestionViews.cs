using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Report;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Puts questions into words for one case.</summary>
public sealed class QuestionViews(Knowledge knowledge, LocaleWords words, Clinic clinic)
{
    public static readonly OptionId Change = OptionId.Parse("change");

    private readonly Phrases _phrases = words.Phrases;
    private Case? _opened;
    private QuestionView? _open;
    private Numbers? _numbers;
    private string? _numbersOf;

    /// <summary>What the rules and the plan say of the case.</summary>
    public Reckoning Reckoning { get; } = new(knowledge);

    /// <summary>They are made of this.</summary>
    public bool IsOf(Knowledge otherKnowledge, LocaleWords otherWords, Clinic otherClinic) =>
        ReferenceEquals(knowledge, otherKnowledge) && ReferenceEquals(words, otherWords) && ReferenceEquals(clinic, otherClinic);

    /// <summary>The question that is open in the case, if any.</summary>
    public QuestionView? Open(Case @case)
    {
        if (_opened is null || !IsSame(_opened, @case))
        {
            _open = @case.Pending is { } id ? Of(id, @case) : null;
        }

        _opened = @case;
        return _open;
    }

    /// <summary>The question with this id as it stands for the case, or null when there is none.</summary>
    public QuestionView? Of(QuestionId id, Case @case) =>
        id == QuestionId.Consent ? Consent(@case)
        : id == QuestionId.Opening ? new QuestionView(id, QuestionKind.Text, Speech(@case).Fill(_phrases["opening.ask"]))
        {
            Again = Filled("opening.again", @case),
            Why = Filled("opening.why", @case)[0],
            Means = Filled("opening.means", @case)[0],
        }
        : id == QuestionId.Review ? Review(@case)
        : id == QuestionId.Resume ? Resume(@case)
        : @case.Proposal is { } proposal && @case.Pending == id ? Proposal(id, proposal, @case)
        : Reckoning.Ask(id, @case) is { } planned ? Of(planned, @case)
        : null;

    public QuestionView Of(PlannedQuestion planned, Case @case) => knowledge.WordingOf(words).Of(
        planned, knowledge.Pack.Interview.Question(planned.Question.Id) ?? planned.Question, @case.IsAboutSomeoneElse(), NumbersFor(@case).Emergency);

    public Numbers NumbersFor(Case @case)
    {
        var country = @case.ValueOf(Attributes.Country);
        if (_numbers is null || country != _numbersOf)
        {
            _numbers = new Numbers(
                knowledge.Pack, words, CountryFinder.Find(knowledge.Pack, words, country) ?? CountryFinder.Find(knowledge.Pack, words, clinic.Country));
            _numbersOf = country;
        }

        return _numbers;
    }

    public static Speech Speech(Case @case) => new(@case.IsAboutSomeoneElse());

    private QuestionView Consent(Case @case) => new(
        QuestionId.Consent,
        QuestionKind.YesNo,
        Join(
            Speech(@case).Fill(_phrases["consent.ask"], ("retention", $"{clinic.RetentionDays}")),
            _phrases["label"],
            Speech(@case).Fill(_phrases["emergency-line"], ("emergency", NumbersFor(@case).Emergency))))
    {
        Again = Filled("consent.again", @case),
        Why = Filled("consent.why", @case)[0],
        Means = Speech(@case).Fill(_phrases["consent.means"], ("retention", $"{clinic.RetentionDays}")),
        Choices = [new(FixedOptions.Yes, [_phrases["consent.yes"]], []), new(FixedOptions.No, [_phrases["consent.no"]], [])],
    };

    private QuestionView Resume(Case @case) => new(QuestionId.Resume, QuestionKind.YesNo, Speech(@case).Fill(_phrases["resume.ask"]))
    {
        Why = Filled("resume.why", @case)[0],
        Means = Filled("resume.means", @case)[0],
        Choices = [new(FixedOptions.Yes, [_phrases["resume.yes"], _phrases["option.yes"]], []), new(FixedOptions.No, [_phrases["resume.no"], _phrases["option.no"]], [])],
    };

    private QuestionView Review(Case @case) => new(
        QuestionId.Review, QuestionKind.Single, Join(_phrases["review.ask"], new CaseDescription(knowledge.Pack, words).Overview(@case)))
    {
        Why = Filled("review.why", @case)[0],
        Means = Filled("review.means", @case)[0],
        Marked = new MarkedMap(knowledge.Pack, words).Places(@case),
        Choices = [new(FixedOptions.Yes, [_phrases["review.yes"], _phrases["option.yes"]], []), new(Change, [_phrases["review.change"]], [])],
    };

    /// <summary>Asks whether a date was read rightly; the question behind it stays open until the yes.</summary>
    private QuestionView Proposal(QuestionId id, string proposal, Case @case)
    {
        var planned = Reckoning.Ask(id, @case)!;
        return new QuestionView(QuestionId.Parse($"{id}-confirm"), QuestionKind.YesNo, Speech(@case).Fill(_phrases["onset.confirm"], ("date", StoredDate.ForPeople(proposal))))
        {
            Planned = planned,
            Choices = [.. new[] { FixedOptions.Yes, FixedOptions.No, FixedOptions.NotSure }.Select(o => new AnswerChoice(o, [_phrases[$"option.{o}"]], []))],
        };
    }

    /// <summary>Nothing was learnt in between, and the same is asked.</summary>
    private static bool IsSame(Case one, Case other) => ReferenceEquals(one, other)
        || (Weighing.IsSame(one, other) && one.Pending == other.Pending && one.Proposal == other.Proposal);

    private ImmutableArray<string> Filled(string key, Case @case) => [.. _phrases.All(key).Select(p => Speech(@case).Fill(p))];

    private static string Join(params string[] parts) => string.Join("\n\n", parts.Where(p => p.Length > 0));
}
