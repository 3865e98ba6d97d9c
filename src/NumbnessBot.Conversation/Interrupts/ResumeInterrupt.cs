using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>Whoever comes back after a while is asked whether to go on, since signs of an emergency may have come meanwhile.</summary>
internal static class ResumeInterrupt
{
    /// <summary>Answers given longer ago than this are asked again.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromHours(2);

    public static readonly Interrupt Due = new(
        "resume",
        "the first message after two hours away, with an interview to go on with",
        talk => IsDue(talk.Case) && talk.Case.Pending != QuestionId.Resume,
        (_, _) => Task.FromResult(Then.Replan));

    public static bool IsDue(Case @case) => @case is { Returned: true, Opened: true, Advised: null or < Level.Crisis };

    /// <summary>Notes when the person was last here.</summary>
    public static Case Seen(Case @case, DateTimeOffset now) => @case with
    {
        Returned = @case.Returned || (@case.Opened && @case.SeenAt is { } seen && now - seen >= Away),
        SeenAt = now,
    };
}
