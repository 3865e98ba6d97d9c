using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>
/// "Is it bad if I lose control of my bladder?": what to do if it happens is said at once, and whether it is so now is asked next. Nobody asks about such a
/// sign for nothing.
/// </summary>
internal static class FearedSignInterrupt
{
    public static readonly Interrupt Asked = new(
        "feared-sign",
        "a question about a sign that by itself is an emergency and is not said to be so, unless urgent advice was given",
        talk => talk is { Heard: not null, Command: null, Input.IsAnswer: true, Case.IsHalted: false } && Asks(talk) && Feared(talk).Count > 0,
        (talk, _) => Task.FromResult(Answer(talk)));

    private static bool Asks(Talk talk) => talk.Readers.Topics.IsQuestion(talk.Input.Text, told: false) || ReplyInterrupts.InInterview(talk) is not null;

    private static List<FindingId> Feared(Talk talk) =>
    [
        .. talk.Readers.Findings.Read(talk.Input.Text).Findings
            .Where(f => f.State == FindingState.Hypothetical && talk.Knowledge.Pack.Rules.EmergencyAlone.Contains(f.Id))
            .Select(f => f.Id)
            .Where(f => talk.Case.StateOf(f) is not (FindingState.Present or FindingState.Uncertain)),
    ];

    private static Then Answer(Talk talk)
    {
        if (Topics.Asked(talk) is { } topic)
        {
            TopicInterrupt.Tell(talk, topic);
        }
        else if (ReplyInterrupts.InInterview(talk) is { } reply)
        {
            ReplyInterrupts.Tell(talk, reply);
        }

        talk.SayPhrase("feared.then");
        if (Feared(talk).FirstOrDefault(f => IsToBeAsked(talk, f)) is var sign && IsToBeAsked(talk, sign))
        {
            talk.Case = talk.Case with { ToCheck = talk.Case.ToCheck.Add(sign) };
            return Then.Replan;
        }

        return talk.Heard is { Settled: true } or { Learnt: true } ? Then.Replan : Then.AskAgain;
    }

    private static bool IsToBeAsked(Talk talk, FindingId sign) => talk.Knowledge.Pack.Interview.Check(sign) is { } check
        && !talk.Case.Answered.Contains(check.Id) && !talk.Case.ToCheck.Contains(sign) && talk.Case.StateOf(sign) != FindingState.Absent;
}
