using System.Collections.Immutable;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>A question as one person sees it: words filled in, choices in shown order.</summary>
public sealed record QuestionView(QuestionId Id, QuestionKind Kind, string Ask)
{
    public ImmutableArray<AnswerChoice> Choices { get; init; } = [];

    /// <summary>Rephrasings for after a misunderstanding.</summary>
    public ImmutableArray<string> Again { get; init; } = [];

    public string? Why { get; init; }

    public string? Means { get; init; }

    /// <summary>The question as planned; null for consent, opening, review and the menu.</summary>
    public PlannedQuestion? Planned { get; init; }

    /// <summary>The values that are marked on a map that goes with the question; empty: none goes with it.</summary>
    public ImmutableArray<string> Marked { get; init; } = [];

    /// <summary>The choices stand in the text as a numbered list.</summary>
    public bool IsList => Kind is QuestionKind.Multiple or QuestionKind.Region or QuestionKind.Single;

    /// <summary>It is one of the questions of which progress is told; what is asked under the advice is not.</summary>
    public bool Counts => Planned is { Question.OnDemand: false };

    public AskedQuestion Asked => new(Id, Kind, Choices, Planned?.Asks ?? [], Planned?.Question.Attribute, Planned?.Question.Confirms ?? false);

    public QuestionPayload Payload => new()
    {
        Id = Id.Value,
        Kind = Kind.Id(),
        Asks = [.. (Planned?.Asks ?? []).Select(f => f.Value)],
        Options = Choices.IsEmpty ? null : [.. Choices.Select(c => c.Id.Value)],
        Marked = Marked.IsEmpty ? null : [.. Marked],
        Step = Counts ? Planned?.Step : null,
        Of = Counts ? Planned?.Of : null,
    };
}
