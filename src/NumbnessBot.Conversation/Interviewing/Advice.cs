using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interviewing;

/// <summary>Gives advice, keeps it as the latch, and asks under it for the country where the numbers need it.</summary>
internal static class Advice
{
    private static readonly QuestionId country = QuestionId.Parse("about.country");

    public static async Task GiveAsync(Talk talk, Assessment assessment, CancellationToken cancellationToken)
    {
        var numbers = talk.Views.NumbersFor(talk.Case);
        var text = new OutcomeText(talk.Knowledge, talk.Words, numbers);
        talk.Case = talk.Case.Advise(assessment.Level, assessment.Held.Where(h => h.Level >= Level.Crisis).Select(h => h.Rule.Id)) with { Pending = null, Misses = 0, GoesOn = false };
        var ask = numbers.CountryKnown || talk.Case.Answered.Contains(country) ? null : talk.Views.Of(country, talk.Case);
        if (ask is not null)
        {
            talk.Case = talk.Case with { Pending = country };
        }

        if (assessment.Level >= Level.Crisis)
        {
            // Nothing stands before what to do.
            talk.Hush();
        }

        var topics = ask is null && assessment.Level < Level.Crisis ? ServiceTitles.Offered(talk, assessment) : [];
        await Handout.OfferAsync(talk, cancellationToken).ConfigureAwait(false);

        // In a crisis the next thing to do is to talk to somebody, and nothing else is put beside it.
        var whole = assessment.IsCrisisAlone ? text.Of(talk.Case, assessment) : $"{text.Of(talk.Case, assessment)}\n\n{talk.Fill("summary.offer")}";
        await talk.AdviseAsync(whole, text.Payload(talk.Case, assessment), ask, topics, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A calm repeat of what to do, after more was said.</summary>
    /// <param name="talk">The turn.</param>
    /// <param name="assessment">What the case amounts to now.</param>
    /// <param name="words">The sentence; it may hold the advice's parts.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <param name="under">What was asked, answered below the advice.</param>
    public static Task RepeatAsync(Talk talk, Assessment assessment, string words, CancellationToken cancellationToken, string? under = null)
    {
        var numbers = talk.Views.NumbersFor(talk.Case);
        var text = new OutcomeText(talk.Knowledge, talk.Words, numbers);
        var said = talk.Speech.Fill(
            words,
            ("act", text.ActOf(talk.Case, assessment)),
            ("because", text.BecauseOf(talk.Case, assessment)),
            ("list", new ExplanationText(talk.Knowledge, talk.Words, numbers).UrgentGrounds(talk.Case, assessment)),
            ("emergency", numbers.Emergency),
            ("crisis", numbers.CrisisSentence(talk.Speech, talk.Case)));
        return talk.AdviseAsync(under is null ? said : $"{said}\n\n{under}", text.Payload(talk.Case, assessment), null, [], cancellationToken);
    }

    /// <summary>The country is asked for under the advice, and nothing else is open.</summary>
    public static bool AsksCountry(Talk talk) => talk.Case.Pending == country;

    /// <summary>The message names the country, which was asked for.</summary>
    public static bool IsCountry(Talk talk) => Country(talk) is not null;

    private static string? Country(Talk talk) => talk.Case.Pending == country || talk.Case.Answered.Contains(country)
        ? CountryFinder.Find(talk.Knowledge.Pack, talk.Words, talk.Input.Text) : null;

    /// <summary>Takes the answer to the country question, if that is open; true when the message was that answer.</summary>
    public static async Task<bool> TakeCountryAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (Country(talk) is not { } code)
        {
            return false;
        }

        talk.Case = talk.Case.Answer(Attributes.Country, code, talk.Input.Text, talk.Now).Settle(country);
        var assessment = talk.Assess();
        var numbers = talk.Views.NumbersFor(talk.Case);
        var outcome = new OutcomeText(talk.Knowledge, talk.Words, numbers);
        string?[] lines =
        [
            talk.Fill("country.thanks"),
            numbers.EmergencyLine(talk.Speech),
            assessment.Level <= Level.Today ? numbers.AdviceLine(talk.Speech) : null,
            assessment.HasCrisis ? numbers.CrisisLine(talk.Speech, talk.Case) : null,
            outcome.ActOf(talk.Case, assessment),
        ];
        talk.Hush();
        await talk.AdviseAsync(
            string.Join("\n", lines.OfType<string>()),
            outcome.Payload(talk.Case, assessment),
            null,
            assessment.Level < Level.Crisis ? ServiceTitles.Offered(talk, assessment) : [],
            cancellationToken).ConfigureAwait(false);
        return true;
    }
}
