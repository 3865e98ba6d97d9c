using System.Collections.Immutable;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What a message did to the case.</summary>
/// <param name="Case">The case with all that was learnt.</param>
/// <param name="Answer">How the message answers the open question.</param>
/// <param name="Settled">The open question has its answer.</param>
/// <param name="Learnt">Something new was said, be it the answer or not.</param>
/// <param name="Contradicted">Signs that were said to be so and are now denied; a denial alone takes nothing back.</param>
public sealed record Heard(Case Case, Answer Answer, bool Settled, bool Learnt, ImmutableArray<FindingId> Contradicted)
{
    /// <summary>The message was no answer and says nothing new.</summary>
    public static Heard Nothing(Case @case) => new(@case, new Answer.NotUnderstood(), Settled: false, Learnt: false, []);
}
