using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>
/// What a person takes to the doctor: all that the case holds of them and nothing else, with the advice and its reasons. Every rendering (text, web page, FHIR) is made
/// of this alone.
/// </summary>
public sealed record DoctorsPage
{
    /// <summary>The language of the names and sentences, as in <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>When the page was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When the person last said something.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary><see cref="Content.ContentPack.Version"/> of the rules and words behind it.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>What the case amounts to now.</summary>
    public required Level Level { get; init; }

    /// <summary>The most urgent advice that was given; null while the interview goes on.</summary>
    public Level? Advised { get; init; }

    /// <summary>The first sentence of the advice, as the person was told it; empty while none was given.</summary>
    public string Told { get; init; } = "";

    /// <summary>How the person named whom it is about, when it is somebody else.</summary>
    public string? Relation { get; init; }

    /// <summary>The rules that hold, most urgent first, and then those that were announced and hold no longer.</summary>
    public ImmutableArray<PageRule> Rules { get; init; } = [];

    /// <summary>Every finding that the case holds, in the order of the vocabulary.</summary>
    public ImmutableArray<PageFinding> Findings { get; init; } = [];

    /// <summary>Signs behind an announced emergency that were taken back.</summary>
    public ImmutableArray<PageFinding> Withdrawn { get; init; } = [];

    /// <summary>Every attribute that the case holds, in the order of the vocabulary.</summary>
    public ImmutableArray<PageValue> Values { get; init; } = [];

    /// <summary>Ticked choices of which at least one finding is present, not known which.</summary>
    public ImmutableArray<PageChoice> OneOf { get; init; } = [];

    /// <summary>What is not known and could mean an emergency; empty while the interview goes on.</summary>
    public ImmutableArray<PageName> Open { get; init; } = [];

    /// <summary>What was said and when, oldest first; findings and values refer to it by <see cref="PageSaying.Number"/>.</summary>
    public ImmutableArray<PageSaying> Sayings { get; init; } = [];

    /// <summary>The questions that were put, in the order of the answers.</summary>
    public ImmutableArray<PageQuestion> Questions { get; init; } = [];
}
