using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>What is offered as choices after advice: topics to read, and few things that can be done.</summary>
internal static class ServiceTitles
{
    private const string Appointment = "service.appointment";
    private const string Remind = "service.remind";
    private const string Person = "service.person";

    /// <summary>The titles of topics and services that go with this advice.</summary>
    public static IReadOnlyList<string> Offered(Talk talk, Assessment assessment) =>
        assessment.Level >= Level.Crisis ? Topics.Offered(talk, assessment)
        : [.. Topics.Offered(talk, assessment), .. Keys(talk).Select(key => talk.Fill(key))];

    /// <summary>The text is one of these titles.</summary>
    public static bool Has(Talk talk, string text) =>
        new[] { Appointment, Remind, Person }.Any(key => string.Equals(talk.Fill(key), text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Keys(Talk talk)
    {
        yield return Appointment;
        if (Reminding.CanWrite(talk) && !Reminding.IsSet(talk))
        {
            yield return Remind;
        }

        if (talk.Clinic is { TakesOver: true } or { Phone: not null })
        {
            yield return Person;
        }
    }
}
