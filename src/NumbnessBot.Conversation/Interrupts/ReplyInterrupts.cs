using NumbnessBot.Content;
using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>Answers to what people say beside the questions: "can my wife drive me?" after an emergency, "are you a person?" at any time.</summary>
internal static class ReplyInterrupts
{
    /// <summary>After urgent advice: asked for by name, so it goes before commands such as "bye" and "is anyone there".</summary>
    public static readonly Interrupt Urgent = new(
        "reply-urgent",
        "after an emergency or crisis: something that has a reply of its own",
        talk => talk.Case.Advised >= Level.Crisis && !IsKeptCommand(talk) && talk.Heard is { Settled: false }
            && (talk.Case.IsHalted ? Find(talk) is not null : IsToldAgain(talk)),
        (talk, token) => talk.Case.IsHalted && Find(talk) is { GoesOn: true } back
            ? Task.FromResult(GoOn(talk, back))
            : UrgentInterrupts.StayAsync(talk, Find(talk)?.Says ?? UrgentInterrupts.Crisis(talk), token));

    /// <summary>In the interview: what is no answer and says nothing new is answered, and the open question is asked again.</summary>
    public static readonly Interrupt Aside = new(
        "aside",
        "in the interview: something that has a reply of its own and says nothing new",
        talk => talk.Heard is { Settled: false, Learnt: false } && InInterview(talk) is not null && !Advice.IsCountry(talk),
        (talk, _) =>
        {
            Tell(talk, InInterview(talk)!);
            return Task.FromResult(Then.AskAgain);
        });

    /// <summary>After advice that can wait: what people ask about it is answered by the advice itself, before "help" and the menu.</summary>
    public static readonly Interrupt AfterAdvice = new(
        "reply-after-advice",
        "after advice that is no emergency: a question about it that has a reply of its own, and names no topic",
        talk => talk is { Heard: { Settled: false, Learnt: false }, Service: null, Command: null or { Kind: CommandKind.Help } }
            && ExplanationInterrupts.IsAdvised(talk) && !Advice.IsCountry(talk) && Find(talk, ReplyTime.Advice) is not null && Topics.Asked(talk) is null,
        async (talk, token) =>
        {
            await Advice.RepeatAsync(talk, talk.Assess(), Find(talk, ReplyTime.Advice)!.Says[0], token).ConfigureAwait(false);
            return Then.Wait;
        });

    /// <summary>The reply for whatever nothing else answers, by what was announced; null when there is none.</summary>
    public static Reply? Otherwise(Talk talk) => Fitting(talk, Urgency(talk)).FirstOrDefault(r => r.Hears is null);

    /// <summary>The reply to what is said beside the questions; null when there is none.</summary>
    public static Reply? InInterview(Talk talk) => Find(talk, ReplyTime.Interview);

    public static void Tell(Talk talk, Reply reply) => talk.Say(talk.Speech.Fill(reply.Says[0], ("emergency", talk.Views.NumbersFor(talk.Case).Emergency)));

    private static Reply? Find(Talk talk) => Find(talk, Urgency(talk));

    private static Reply? Find(Talk talk, ReplyTime time)
    {
        var heard = talk.Readers.Replies.Read(talk.Input.Text).Findings.Select(f => f.Id).ToHashSet();
        return heard.Count == 0 ? null : Fitting(talk, time).FirstOrDefault(r => r.Hears is { } hears && heard.Contains(hears));
    }

    private static ReplyTime Urgency(Talk talk) => talk.Case.HasEmergency ? ReplyTime.Emergency : ReplyTime.Crisis;

    private static IEnumerable<Reply> Fitting(Talk talk, ReplyTime time) =>
        talk.Words.Replies.Where(r => r.At.Contains(time) && (r.Rules.IsEmpty || r.Rules.Any(talk.Case.Announced.Contains)));

    /// <summary>While the interview goes on after a crisis, its answers are answers; only the crisis told anew is met at once.</summary>
    private static bool IsToldAgain(Talk talk)
    {
        var signs = talk.Knowledge.Pack.Rules.Rules.Where(r => r.Level == Level.Crisis).SelectMany(r => r.Steps()).SelectMany(s => s.When.Names()).ToHashSet();
        return talk.Readers.Findings.Read(talk.Input.Text).Findings
            .Any(f => f.State is FindingState.Present or FindingState.Uncertain && signs.Contains(f.Id));
    }

    private static bool IsKeptCommand(Talk talk) => talk.Command?.Kind is CommandKind.ForgetMe or CommandKind.Restart or CommandKind.Summary;

    private static Then GoOn(Talk talk, Reply back)
    {
        talk.Case = talk.Case with { GoesOn = true, Pending = null, Misses = 0, Reviewed = false };
        Tell(talk, back);
        return Then.Replan;
    }
}
