using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>The question to ask now, with the choices that still matter, and how far the interview is.</summary>
/// <param name="Question">Its options are those shown, without the fixed ones.</param>
/// <param name="Step">Which question this is, from 1; consent, opening and review do not count.</param>
/// <param name="Of">How many there will be, as far as is known now.</param>
public sealed record PlannedQuestion(Question Question, int Step, int Of)
{
    /// <inheritdoc cref="Question.Asks"/>
    public ImmutableArray<FindingId> Asks { get => field.IsDefault ? field = Question.Asks : field; internal init; }

    /// <summary>What is shown, in order, the fixed choices last.</summary>
    public ImmutableArray<OptionId> Shown { get => field.IsDefault ? field = ShownOf(Question) : field; internal init; }

    private static ImmutableArray<OptionId> ShownOf(Question question)
    {
        var own = question.Options.Select(o => o.Id);
        return question.Kind switch
        {
            QuestionKind.YesNo => [FixedOptions.Yes, FixedOptions.No, FixedOptions.NotSure],
            QuestionKind.Multiple or QuestionKind.Region => [.. own, FixedOptions.None, FixedOptions.NotSure],
            QuestionKind.Single when question.Attribute is null => [.. own, FixedOptions.None, FixedOptions.NotSure],
            QuestionKind.Text => [.. own],
            _ => [.. own, FixedOptions.NotSure],
        };
    }
}
