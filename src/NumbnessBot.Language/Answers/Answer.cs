using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>What a person's words say to the question that is open.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Choices by name, place or meaning. A question of kind single gets one tick at most.</summary>
    /// <param name="Unsure">Choices that the person is not sure about.</param>
    /// <param name="Denied">Choices that the person ruled out by name.</param>
    /// <param name="RestDenied">The person said that no other choice applies: "no to the rest", "only the first".</param>
    public sealed record Picked(
        ImmutableArray<OptionId> Ticked, ImmutableArray<OptionId> Unsure, ImmutableArray<OptionId> Denied, bool RestDenied) : Answer
    {
        /// <summary>A sentence beside it that was not understood; null when all was.</summary>
        public TextSpan? LeftOver { get; init; }

        public bool Equals(Picked? other) =>
            other is not null && RestDenied == other.RestDenied
            && Ticked.SequenceEqual(other.Ticked) && Unsure.SequenceEqual(other.Unsure) && Denied.SequenceEqual(other.Denied);

        public override int GetHashCode() => HashCode.Combine(Ticked.Length, Unsure.Length, Denied.Length, RestDenied);
    }

    public sealed record Yes : Answer;

    /// <summary>A plain no; never said for words that may mean anything else.</summary>
    public sealed record No : Answer;

    /// <summary>None of the choices.</summary>
    public sealed record None : Answer;

    public sealed record NotSure : Answer;

    /// <summary>An age in years or a strength from 0 to 10, within its range.</summary>
    public sealed record Number(decimal Value) : Answer;

    public sealed record When(Onset Onset) : Answer;

    /// <summary>The answer to a question that takes any text.</summary>
    public sealed record Said(string Text) : Answer;

    /// <summary>Ask again, in other words.</summary>
    public sealed record NotUnderstood : Answer;
}
