using System.Globalization;
using NumbnessBot.Conversation.Interrupts;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>"Remind me to look again": sets the one reminder, asks for consent where it is missing, and takes it back.</summary>
internal static class ReminderService
{
    /// <summary>The reminder waits for the answer to the consent question.</summary>
    public static bool IsWaiting(Talk talk) => talk.Case is { RemindWish: not null, Pending: { } pending } && pending == QuestionId.Consent;

    public static async Task<Then> SetAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (!Reminding.CanWrite(talk))
        {
            talk.SayPhrase("remind.cannot");
            return Goes.On(talk);
        }

        var at = Reminding.Time(talk);
        if (talk.Case.Consent == Consent.Given)
        {
            Set(talk, at);
            return Goes.On(talk);
        }

        talk.SayPhrase("remind.consent");
        talk.Case = talk.Case with { RemindWish = at };
        if (talk.Open?.Id == QuestionId.Consent)
        {
            return Then.AskAgain;
        }

        talk.Case = talk.Case with { Pending = QuestionId.Consent, Misses = 0 };
        await talk.AskAsync(talk.Open!, null, cancellationToken).ConfigureAwait(false);
        return Then.Wait;
    }

    /// <summary>The answer to the consent that a reminder needs. Anything but yes sets none.</summary>
    public static Then TakeConsent(Talk talk)
    {
        var wish = talk.Case.RemindWish!.Value;
        var first = talk.Case.Consent == Consent.NotAsked;
        talk.Case = talk.Case with { RemindWish = null };
        switch (talk.Heard!.Answer)
        {
            case Answer.Yes:
                talk.Case = (talk.Case with { Consent = Consent.Given }).Settle(QuestionId.Consent);
                Set(talk, wish);
                break;
            case Answer.No or Answer.None:
                talk.Case = (talk.Case with { Consent = Consent.Declined }).Settle(QuestionId.Consent);
                talk.SayPhrase("remind.not-set");
                break;
            default:
                talk.SayPhrase("remind.not-set");
                talk.Case = first ? talk.Case : talk.Case with { Pending = null };
                return Then.Replan;
        }

        return talk.Case is { Reviewed: true, Advised: not null } && talk.Heard is { Learnt: false } && talk.Reckoning.Next(talk.Case) is null ? Then.Wait : Then.Replan;
    }

    public static Then Cancel(Talk talk)
    {
        talk.SayPhrase(Reminding.Cancel(talk) ? "remind.cancelled" : "remind.none");
        return Goes.On(talk);
    }

    /// <summary>"Friday at 9:00", for the person.</summary>
    public static (string Name, string Value)[] When(Talk talk, DateTimeOffset moment)
    {
        var at = Reminding.Local(talk, moment);
        return [("day", ClinicText.Day(talk, at.Date, talk.LocalNow.Date)), ("time", ClinicText.Clock(at))];
    }

    private static void Set(Talk talk, DateTimeOffset at)
    {
        talk.Case = talk.Case with { RemindAt = at };
        talk.SayPhrase("remind.set", When(talk, at));
        if (at > Reminding.Latest(talk) - TimeSpan.FromMinutes(1))
        {
            talk.SayPhrase("remind.latest", ("retention", talk.Clinic.RetentionDays.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
