using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>
/// The one way out of an announced emergency or crisis: the person denies the very sign behind it, is asked about that sign once more in plain
/// words, and says no. Everything else, also "not sure", leaves the advice as it is.
/// </summary>
internal static class WithdrawalInterrupts
{
    public static readonly IReadOnlyList<Interrupt> All =
    [
        new("withdrawn", "a plain no to the question whether the sign behind an announced emergency is so",
            talk => IsAsked(talk) && talk.Heard is { Settled: true } && talk.Case.StateOf(talk.Case.Withdrawing!.Value) == FindingState.Absent,
            WithdrawAsync),
        new("not-withdrawn", "anything else in answer to that question",
            talk => IsAsked(talk) && !IsNews(talk),
            KeepAsync),
        new("withdrawal", "after an emergency or crisis: the sign behind it is denied, or named to be changed",
            talk => talk.Case is { Advised: >= Level.Crisis, Withdrawing: null } && !IsNews(talk) && Denied(talk) is not null,
            (talk, _) => Task.FromResult(Ask(talk))),
    ];

    private static bool IsAsked(Talk talk) => talk.Case.Withdrawing is not null && talk.Command?.Kind != CommandKind.ForgetMe && talk.Input.IsAnswer;

    private static bool IsNews(Talk talk) =>
        talk.Assess().Held.Any(h => h.Level >= Level.Crisis && !talk.Case.Announced.Contains(h.Rule.Id));

    private static FindingId? Denied(Talk talk)
    {
        var named = talk.Command is { Kind: CommandKind.Change, Object.Length: > 0 } change
            ? talk.Readers.Findings.Read(change.Object).Findings.Select(f => f.Id)
            : talk.Heard!.Contradicted;
        return named.Where(f => talk.Case.StateOf(f) is FindingState.Present or FindingState.Uncertain
                && talk.Knowledge.Pack.Rules.EmergencyItems.Contains(f) && talk.Knowledge.Planner.MayBeWithdrawn(f))
            .Select(f => (FindingId?)f).FirstOrDefault();
    }

    private static Then Ask(Talk talk)
    {
        talk.Case = talk.Case with { Withdrawing = Denied(talk), Pending = null, Misses = 0 };
        talk.SayPhrase("withdrawal.lead");
        return Then.Replan;
    }

    private static Task<Then> WithdrawAsync(Talk talk, CancellationToken cancellationToken)
    {
        var finding = talk.Case.Withdrawing!.Value;
        var told = talk.Before.Findings[finding];
        talk.Case = talk.Knowledge.Assessor.Withdraw(talk.Case, finding, told);
        if (talk.Case.Advised >= Level.Crisis)
        {
            return UrgentInterrupts.StayAsync(talk, talk.Phrases.All("withdrawal.rest"), cancellationToken);
        }

        talk.SayPhrase("withdrawal.done", ("finding", new CaseDescription(talk.Knowledge.Pack, talk.Words).Name(finding)));
        return Task.FromResult(Then.Replan);
    }

    private static Task<Then> KeepAsync(Talk talk, CancellationToken cancellationToken)
    {
        var finding = talk.Case.Withdrawing!.Value;
        talk.Case = talk.Case with
        {
            Withdrawing = null,
            Pending = null,
            Misses = 0,
            Findings = talk.Case.Findings.SetItem(finding, talk.Before.Findings[finding]),
        };
        return UrgentInterrupts.StayAsync(talk, talk.Case.HasEmergency ? talk.Phrases.All("emergency.stays") : UrgentInterrupts.Crisis(talk), cancellationToken);
    }
}
