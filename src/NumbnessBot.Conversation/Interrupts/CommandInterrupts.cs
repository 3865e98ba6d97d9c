using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Report;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>What a person can type at any time. Commands are whole messages, and never when the message answers the open question.</summary>
internal static class CommandInterrupts
{
    public static readonly IReadOnlyList<Interrupt> All =
    [
        Command("forget-me", CommandKind.ForgetMe, Forget, evenIfSettled: true),
        Command("restart", CommandKind.Restart, Restart, evenIfSettled: true, onlyIf: talk => !talk.Case.HasEmergency),
        new("nothing-readable", "an empty message, a picture or a file", talk => talk.Input.Text.Length == 0,
            (talk, _) => Said(talk, talk.Input.HasAttachment ? "unsupported.attachment" : "unsupported.empty")),
        Command("back", CommandKind.Back, Back, onlyIf: InInterview),
        Command("change", CommandKind.Change, Change, onlyIf: InInterview),
        Command("skip", CommandKind.Skip, Skip, onlyIf: talk => InInterview(talk) && talk.Open?.Planned is not null),
        Command("help", CommandKind.Help, talk => Say(talk, "help"), onlyIf: InInterview),
        Command("why", CommandKind.Why, Why, onlyIf: IsAsked),
        Command("meaning", CommandKind.Meaning, Meaning, onlyIf: talk => IsAsked(talk) && !NamesTopic(talk)),
        Command("language", CommandKind.Language, talk => Say(talk, "language.only")),
        Command("summary", CommandKind.Summary, SummaryAsync),
        Command("person", CommandKind.Person, talk => Say(talk, "person"), onlyIf: InInterview),
        Command("stop", CommandKind.Stop, Stop, onlyIf: InInterview),
        Command("bye", CommandKind.Bye, Leave, onlyIf: InInterview),
        Command("thanks", CommandKind.Thanks, talk => Say(talk, "thanks"), onlyIf: talk => InInterview(talk) && talk.Open?.Id != QuestionId.Review),
    ];

    /// <summary>After an emergency or crisis nothing is asked, so there is nothing to go back to.</summary>
    private static bool InInterview(Talk talk) => !talk.Case.IsHalted;

    /// <summary>"What does that mean?" right after an emergency asks about the emergency, not about the country asked for under it.</summary>
    private static bool IsAsked(Talk talk) => talk is { Open: not null, Case.IsHalted: false };

    /// <summary>"What does stenosis mean?" asks about a topic, not about the open question.</summary>
    private static bool NamesTopic(Talk talk) => talk.Command is { Object.Length: > 0 } command && talk.Readers.Topics.Named(command.Object) is not null;

    /// <summary>Only the open question stands between the person and urgent advice: who leaves it gets that advice.</summary>
    private static bool IsConfirming(Talk talk) =>
        talk.Reckoning.Confirmation(talk.Case) is { } due && talk.Open?.Planned?.Question.Id == due.Id && talk.Assess().Level >= Level.Crisis;

    private static Interrupt Command(string id, CommandKind kind, Func<Talk, Then> handle, bool evenIfSettled = false, Func<Talk, bool>? onlyIf = null) =>
        Command(id, kind, (talk, _) => Task.FromResult(handle(talk)), evenIfSettled, onlyIf);

    private static Interrupt Command(
        string id, CommandKind kind, Func<Talk, CancellationToken, Task<Then>> handleAsync, bool evenIfSettled = false, Func<Talk, bool>? onlyIf = null) => new(
        id,
        $"the command '{id}' as a whole message",
        talk => (evenIfSettled || talk.Heard is { Settled: false }) && talk.Command?.Kind == kind && onlyIf?.Invoke(talk) != false,
        handleAsync);

    private static Task<Then> Said(Talk talk, string phrase) => Task.FromResult(Say(talk, phrase));

    private static Then Say(Talk talk, string phrase)
    {
        talk.SayPhrase(phrase);
        return Then.AskAgain;
    }

    private static Then Forget(Talk talk)
    {
        var emergency = talk.Fill("emergency-line");
        talk.Forget();
        talk.Say(talk.Fill("forget.done", ("emergency-line", emergency)));
        return Then.Stop;
    }

    /// <summary>Begins again; the country stays known. After an emergency there is no beginning again: it stays.</summary>
    private static Then Restart(Talk talk)
    {
        if (IsConfirming(talk))
        {
            return Skip(talk);
        }

        talk.Case = Afresh(talk.Case);
        talk.SayPhrase("restart.done");
        return Then.Replan;
    }

    /// <summary>The case with nothing told; what was agreed, the country, what was announced and what was taken back stay. After a crisis it goes on, since that was asked for.</summary>
    public static Case Afresh(Case before) => Case.Empty with
    {
        Consent = before.Consent,
        Greeted = before.Greeted,
        Advised = before.Advised == Level.Crisis ? before.Advised : null,
        GoesOn = before.Advised == Level.Crisis,
        Announced = before.Announced,
        Withdrawn = before.Withdrawn,
        SeenAt = before.SeenAt,
        RemindAt = before.RemindAt,
        Attributes = before.Attributes.RemoveRange(before.Attributes.Keys.Where(a => a != Attributes.Country)),
    };

    private static Then Back(Talk talk)
    {
        var interview = talk.Knowledge.Pack.Interview;
        var last = talk.Case.Answered.LastOrDefault(q => interview.Question(q) is { OnDemand: false });
        if (interview.Question(last) is not { } question)
        {
            return Say(talk, "back.nothing");
        }

        talk.Case = talk.Case.Reopen(question, told: false);
        talk.SayPhrase("back.done");
        return Then.Replan;
    }

    private static Then Change(Talk talk)
    {
        if (ChangeTarget.Find(talk, talk.Command?.Object) is not { } question)
        {
            talk.SayPhrase("change.which", ("list", talk.Changeable()));
            return Then.AskAgain;
        }

        talk.Case = talk.Case.Reopen(question, told: true);
        talk.SayPhrase("change.done");
        return Then.Replan;
    }

    private static Then Skip(Talk talk)
    {
        talk.Case = talk.Listener.GiveUp(talk.Case, talk.Open!.Planned!, talk.Now);
        return Then.Replan;
    }

    private static Then Why(Talk talk)
    {
        talk.Say(talk.Open!.Why is { } why ? talk.Fill("why.lead") + why : talk.Fill("means.none"));
        return Then.AskAgain;
    }

    private static Then Meaning(Talk talk)
    {
        talk.Say(talk.Open!.Means ?? talk.Fill("means.none"));
        return Then.AskAgain;
    }

    private static async Task<Then> SummaryAsync(Talk talk, CancellationToken cancellationToken)
    {
        await Handout.OfferAsync(talk, cancellationToken).ConfigureAwait(false);
        talk.Say(new DoctorsPages(talk.Knowledge, talk.Words, talk.Clinic).Text(talk.Case, talk.Now));
        if (talk.Summary?.Url is { } url)
        {
            talk.SayPhrase("summary.link", ("url", url), ("until", PageTime.Of(talk.Case.Link!.Until)));
        }

        return Then.AskAgain;
    }

    /// <summary>Also ends what would be written later on.</summary>
    private static Then Stop(Talk talk)
    {
        if (Reminding.Cancel(talk))
        {
            talk.SayPhrase("remind.cancelled");
        }

        return Leave(talk);
    }

    private static Then Leave(Talk talk)
    {
        if (IsConfirming(talk))
        {
            return Skip(talk);
        }

        talk.SayPhrase("menu.done");
        return Then.Wait;
    }
}
