using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>What buttons, cards and changed messages bring that is no answer to the open question.</summary>
internal static class ChannelInterrupts
{
    public static readonly IReadOnlyList<Interrupt> All =
    [
        new("changed-message", "a message that was sent before and has been changed: read for signs, never an answer", talk => talk.Input.IsEdit, TakeEditAsync),
        new("old-button", "a button of a question that is not open any more, or of an earlier asking of it", talk => talk.Input.IsStale,
            (talk, token) => SayAsync(talk, "button.old", token)),
        new("nothing-ticked", "a tick-list that came back with nothing ticked", talk => talk.Input.IsUnticked,
            (talk, token) => SayAsync(talk, "ticks.none", token)),
    ];

    private static Task<Then> TakeEditAsync(Talk talk, CancellationToken cancellationToken) =>
        talk.Heard is { Learnt: true } && !Stays(talk) ? Task.FromResult(Then.Replan) : SayAsync(talk, "edited", cancellationToken);

    /// <summary>Says so and repeats the open question; after urgent advice it is that advice which is repeated.</summary>
    private static Task<Then> SayAsync(Talk talk, string phrase, CancellationToken cancellationToken)
    {
        if (Stays(talk))
        {
            return UrgentInterrupts.StayAsync(talk, talk.Case.HasEmergency ? talk.Phrases.All("emergency.stays") : UrgentInterrupts.Crisis(talk), cancellationToken);
        }

        talk.SayPhrase(phrase);
        return Task.FromResult(Then.AskAgain);
    }

    private static bool Stays(Talk talk) => talk.Case is { IsHalted: true, Withdrawing: null };
}
