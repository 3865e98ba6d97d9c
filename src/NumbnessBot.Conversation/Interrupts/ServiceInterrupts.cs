using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>What is done for a person beside the interview: an appointment, a person to talk to, a reminder, and what concerns their data.</summary>
internal static class ServiceInterrupts
{
    /// <summary>Nothing stands before urgent advice: it is repeated, and the service comes under it.</summary>
    public static readonly Interrupt UnderUrgentAdvice = new(
        "service-under-urgent-advice",
        "one of the services below, once an emergency or crisis was announced: the advice comes first",
        talk => talk is { Case.IsHalted: true, Heard.Settled: false } && Serves(talk),
        ServeUnderAdviceAsync);

    public static readonly IReadOnlyList<Interrupt> All =
    [
        Service("talk-to-person", CommandKind.TalkToPerson, async (talk, token) => Say(talk, await HandoffService.HandOverAsync(talk, token).ConfigureAwait(false))),
        Service("appointment", CommandKind.Appointment, (talk, _) => Task.FromResult(Say(talk, ClinicText.Appointment(talk)))),
        Service("opening-hours", CommandKind.OpeningHours, (talk, _) => Task.FromResult(Say(talk, Hours(talk)))),
        Service("remind", CommandKind.Remind, ReminderService.SetAsync),
        Service("no-reminder", CommandKind.NoReminder, (talk, _) => Task.FromResult(ReminderService.Cancel(talk))),
        Service("what-is-kept", CommandKind.WhatIsKept, async (talk, token) => Say(talk, await DataService.KeptAsync(talk, token).ConfigureAwait(false))),
        Service("send-data", CommandKind.SendData, SendDataAsync),
    ];

    public static readonly Interrupt ReminderConsent = new(
        "reminder-consent",
        "the answer to whether the conversation may be kept, which a reminder needs",
        talk => ReminderService.IsWaiting(talk) && talk.Input.IsAnswer,
        (talk, _) => Task.FromResult(ReminderService.TakeConsent(talk)));

    private static Interrupt Service(string id, CommandKind kind, Func<Talk, CancellationToken, Task<Then>> serve) => new(
        id,
        $"the command '{id}', as a whole message or a sentence of it",
        talk => talk.Service?.Kind == kind && (talk.Command is null || talk.Heard is { Settled: false }) && !talk.Case.IsHalted,
        serve);

    private static Then Say(Talk talk, string text)
    {
        talk.Say(text);
        return Goes.On(talk);
    }

    private static string Hours(Talk talk) => ClinicText.Hours(talk) ?? talk.Fill("hours.unknown");

    private static async Task<Then> SendDataAsync(Talk talk, CancellationToken cancellationToken)
    {
        await DataService.SendAsync(talk, before: true, cancellationToken).ConfigureAwait(false);
        return Goes.On(talk);
    }

    /// <summary>Where nobody takes the conversation over, the replies for an emergency or crisis say better whom to talk to.</summary>
    private static bool Serves(Talk talk) => talk.Service is { Kind: var kind }
        ? kind != CommandKind.TalkToPerson || talk.Clinic.TakesOver
        : talk.Command?.Kind == CommandKind.Stop && Reminding.IsSet(talk);

    private static async Task<Then> ServeUnderAdviceAsync(Talk talk, CancellationToken cancellationToken)
    {
        var under = talk.Service?.Kind switch
        {
            CommandKind.TalkToPerson => await HandoffService.HandOverAsync(talk, cancellationToken).ConfigureAwait(false),
            CommandKind.Appointment => $"{talk.Fill("appointment.urgent")}\n{ClinicText.Appointment(talk)}",
            CommandKind.OpeningHours => Hours(talk),
            CommandKind.Remind => talk.Fill("remind.urgent"),
            CommandKind.WhatIsKept => await DataService.KeptAsync(talk, cancellationToken).ConfigureAwait(false),
            CommandKind.SendData => null,
            _ => talk.Fill(Reminding.Cancel(talk) ? "remind.cancelled" : "remind.none"),
        };
        if (talk.Service?.Kind == CommandKind.SendData)
        {
            await DataService.SendAsync(talk, before: false, cancellationToken).ConfigureAwait(false);
        }

        var words = talk.Phrases[talk.Case.HasEmergency ? "emergency.stays" : "crisis.stay"];
        await Advice.RepeatAsync(talk, talk.Assess(), words, cancellationToken, under).ConfigureAwait(false);
        return Then.Stop;
    }
}
