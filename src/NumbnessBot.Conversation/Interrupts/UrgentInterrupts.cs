using System.Collections.Immutable;
using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>An emergency or a crisis goes before everything, in the turn in which it is said; afterwards the bot stays.</summary>
internal static class UrgentInterrupts
{
    /// <summary>What is said in turn, so that the bot stays helpful and does not repeat itself.</summary>
    private static readonly string[] helpful = ["emergency.stays", "emergency.what-to-say", "emergency.bring"];

    public static readonly IReadOnlyList<Interrupt> All =
    [
        new("emergency", "an emergency rule, or a crisis rule beside one, holds that was not announced yet, and it is not for an old trouble alone",
            talk => talk.Assess() is { Level: Level.Emergency } assessment && IsNews(talk, assessment)
                && (assessment.HasCrisis || talk.Reckoning.Confirmation(talk.Case) is null),
            AnnounceAsync),
        new("confirm-old", "the person's own words call an old trouble old: one question tells whether it is an emergency",
            talk => !talk.Case.HasEmergency && talk.Reckoning.Confirmation(talk.Case) is { } due && talk.Case.Pending != due.Id,
            (_, _) => Task.FromResult(Then.Replan)),
        new("crisis", "a crisis rule holds that was not announced yet",
            talk => talk.Assess() is { Level: Level.Crisis } assessment && IsNews(talk, assessment),
            AnnounceAsync),
    ];

    public static readonly IReadOnlyList<Interrupt> Afterwards =
    [
        new("after-emergency", "anything else, once an emergency was announced",
            talk => talk.Case.HasEmergency,
            (talk, token) => StayAsync(talk, ExplanationInterrupts.IsAsked(talk) ? HelpfulFor(talk) : ReplyInterrupts.Otherwise(talk)?.Says ?? HelpfulFor(talk), token)),
        new("after-crisis", "anything else, once a crisis was announced",
            talk => talk.Case is { Advised: Level.Crisis, IsHalted: true },
            (talk, token) => StayAsync(talk, Crisis(talk), token)),
    ];

    /// <summary>Announces the emergency or crisis that a skipped or given-up question has left; false when there is none.</summary>
    public static async Task<bool> AnnounceDueAsync(Talk talk, CancellationToken cancellationToken)
    {
        var assessment = talk.Assess();
        if (assessment.Level < Level.Crisis || !IsNews(talk, assessment) || talk.Reckoning.Confirmation(talk.Case) is not null)
        {
            return false;
        }

        await Advice.GiveAsync(talk, assessment, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whoever asks what it means or why is told the reason; otherwise the three take turns.</summary>
    private static ImmutableArray<string> HelpfulFor(Talk talk) =>
        ExplanationInterrupts.IsAsked(talk) ? talk.Phrases.All(HasGrounds(talk) ? "emergency.why" : "emergency.what-to-say") : [.. helpful.Select(h => talk.Phrases[h])];

    /// <summary>What the emergency was announced for still stands in the case and can be named.</summary>
    private static bool HasGrounds(Talk talk) =>
        new ExplanationText(talk.Knowledge, talk.Words, talk.Views.NumbersFor(talk.Case)).UrgentGrounds(talk.Case, talk.Assess()).Length > 0;

    /// <summary>What is said after a crisis to whatever has no reply of its own.</summary>
    public static ImmutableArray<string> Crisis(Talk talk) =>
        ExplanationInterrupts.IsAsked(talk) ? talk.Phrases.All("crisis.why") : ReplyInterrupts.Otherwise(talk)?.Says ?? talk.Phrases.All("crisis.stay");

    private static bool IsNews(Talk talk, Assessment assessment) =>
        assessment.Held.Any(h => h.Level >= Level.Crisis && !talk.Case.Announced.Contains(h.Rule.Id));

    private static async Task<Then> AnnounceAsync(Talk talk, CancellationToken cancellationToken)
    {
        await Advice.GiveAsync(talk, talk.Assess(), cancellationToken).ConfigureAwait(false);
        return Then.Stop;
    }

    /// <summary>A calm repeat of the advice, or the numbers when the message names the country.</summary>
    /// <param name="talk">The turn.</param>
    /// <param name="ways">Ways of saying it, which take turns.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public static async Task<Then> StayAsync(Talk talk, ImmutableArray<string> ways, CancellationToken cancellationToken)
    {
        if (!await Advice.TakeCountryAsync(talk, cancellationToken).ConfigureAwait(false))
        {
            await Advice.RepeatAsync(talk, talk.Assess(), ways[talk.Case.Misses % ways.Length], cancellationToken).ConfigureAwait(false);
            talk.Case = talk.Case with { Misses = talk.Case.Misses + 1 };
        }

        return Then.Stop;
    }
}
