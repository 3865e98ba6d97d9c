using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// All that was learnt in one conversation, flat and immutable. What to ask next and what to advise are computed from it alone, so the
/// dialog stack can be thrown away at any time.
/// </summary>
public sealed record Case
{
    /// <summary>The present form of a stored case; the older ones are read, too.</summary>
    public const int CurrentSchema = 3;

    public static readonly Case Empty = new();

    // In Unix seconds, as they are stored; 0 for none.
    private readonly long _seenAt, _remindAt, _remindWish;

    public int Schema { get; init; } = CurrentSchema;

    public Consent Consent { get; init; }

    public bool Greeted { get; init; }

    /// <summary>The person has told in their own words what is going on.</summary>
    public bool Opened { get; init; }

    /// <summary>The person has seen what was understood and agreed.</summary>
    public bool Reviewed { get; init; }

    public FindingMap<Known> Findings { get; init; } = FindingMap<Known>.Empty;

    public FindingMap<KnownValue> Attributes { get; init; } = FindingMap<KnownValue>.Empty;

    /// <summary>Ticked choices whose findings are not told apart yet.</summary>
    public ImmutableArray<OneOf> OneOf { get; init; } = [];

    /// <summary>Emergency findings answered "not sure" one by one, for which a concrete question is still due.</summary>
    public ImmutableArray<FindingId> ToCheck { get; init; } = [];

    /// <summary>Questions that got their answer (also "not sure", also after three misunderstandings), oldest first.</summary>
    public ImmutableArray<QuestionId> Answered { get; init; } = [];

    /// <summary>The question that is open now.</summary>
    public QuestionId? Pending { get; init; }

    /// <summary>Tells this asking of the open question from every other; a button of another asking is an old one.</summary>
    public string? Asking { get; init; }

    /// <summary>A date that was read but not surely, waiting for a yes: as it would be stored.</summary>
    public string? Proposal { get; init; }

    /// <summary>How often the open question was not understood.</summary>
    public int Misses { get; init; }

    /// <summary>The most urgent advice given so far; it never falls.</summary>
    public Level? Advised { get; init; }

    /// <summary>The rules behind an emergency or crisis that was announced.</summary>
    public ImmutableArray<RuleId> Announced { get; init; } = [];

    /// <summary>The sign behind an announced emergency that the person says is not so; it is asked about once more.</summary>
    public FindingId? Withdrawing { get; init; }

    /// <summary>Signs behind an announced emergency that the person took back and said no to when asked once more. While there is one, no advice is below today.</summary>
    public FindingMap<Known> Withdrawn { get; init; } = FindingMap<Known>.Empty;

    /// <summary>When the person last said something.</summary>
    public DateTimeOffset? SeenAt
    {
        get => StoredTime.Of(_seenAt);
        init => _seenAt = StoredTime.SecondsOf(value);
    }

    /// <summary>The person has come back after a while, and it has not been settled yet how to go on.</summary>
    public bool Returned { get; init; }

    /// <summary>After a crisis the person asked to go on about the back; the advice stays.</summary>
    public bool GoesOn { get; init; }

    /// <summary>How the person named whom it is about, when it is somebody else ("husband").</summary>
    public string? Relation { get; init; }

    /// <summary>The topic that was told last; "more" is about this one.</summary>
    public TopicId? Topic { get; init; }

    /// <summary>Titles of topics or groups were shown last, so that a title is a pick and no sign.</summary>
    public bool MenuShown { get; init; }

    /// <summary>Opens the page for the doctor; null while there is none.</summary>
    public PageLink? Link { get; init; }

    /// <summary>When the person asked to be written to again; in the past once that was done.</summary>
    public DateTimeOffset? RemindAt
    {
        get => StoredTime.Of(_remindAt);
        init => _remindAt = StoredTime.SecondsOf(value);
    }

    /// <summary>When the person wants to be written to, while it is asked whether the conversation may be kept until then.</summary>
    public DateTimeOffset? RemindWish
    {
        get => StoredTime.Of(_remindWish);
        init => _remindWish = StoredTime.SecondsOf(value);
    }

    public bool HasEmergency => Advised is Level.Emergency;

    /// <summary>Urgent advice was given and nothing more is asked.</summary>
    public bool IsHalted => Advised >= Level.Crisis && !GoesOn;

    public FindingState StateOf(FindingId finding) => Findings.GetValueOrDefault(finding)?.State ?? FindingState.Unknown;

    /// <summary>The attribute's value; null while unknown or when the person does not know.</summary>
    public string? ValueOf(FindingId attribute) =>
        Attributes.GetValueOrDefault(attribute) is { Value.Length: > 0 } known ? known.Value : null;
}
