using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>"Talk to a person": hands the conversation over where people take it, else says how to reach one.</summary>
internal static class HandoffService
{
    /// <summary>What is said; the event goes out behind it when somebody is there.</summary>
    public static async Task<string> HandOverAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Clinic.TakesOver && ClinicText.IsOpen(talk))
        {
            talk.SendBeside(HeldReply.Plain("", InputHints.AcceptingInput) with { Type = ActivityTypes.Event, Handoff = await MakeAsync(talk, cancellationToken).ConfigureAwait(false) }, before: false);
            return talk.Fill("handoff.done", ("name", ClinicText.Name(talk)));
        }

        var lead = talk.Clinic.TakesOver ? talk.Fill("handoff.closed")
            : talk.Clinic.Phone is not null ? talk.Fill("handoff.none")
            : talk.Fill("person");
        return string.Join("\n", new[] { lead, ClinicText.Phone(talk), ClinicText.Hours(talk) }.OfType<string>());
    }

    private static async Task<Handoff> MakeAsync(Talk talk, CancellationToken cancellationToken)
    {
        var said = await DataService.SaidAsync(talk, cancellationToken).ConfigureAwait(false);
        return new Handoff(
            new HandoffContext
            {
                Summary = new DoctorsPages(talk.Knowledge, talk.Words, talk.Clinic).Text(talk.Case, talk.Now),
                Level = talk.Case.Advised?.Id(),
                Rules = [.. talk.Case.Announced.Select(r => r.Value)],
                Locale = talk.Words.Id,
            },
            said.Count > 0 ? [.. said] : [.. OwnWords(talk)],
            talk.Now);
    }

    /// <summary>Where no log is kept: the words of the person that stand in the case, in their order, and the present message.</summary>
    private static IEnumerable<SaidLine> OwnWords(Talk talk) =>
        talk.Case.Findings.Values.Select(k => (k.At, k.Words)).Concat(talk.Case.Attributes.Values.Select(k => (k.At, k.Words)))
            .Where(k => k.Words.Length > 0).OrderBy(k => k.At).DistinctBy(k => k.Words)
            .Append((talk.Now, talk.Input.Text))
            .Select(k => new SaidLine(k.Item1, ByBot: false, k.Item2));
}
