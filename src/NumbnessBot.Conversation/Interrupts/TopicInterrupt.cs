using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>A question about a topic is answered in the same turn, and the open question is asked again.</summary>
internal static class TopicInterrupt
{
    private static readonly string[] leads = ["what", "whats", "why", "how", "tell", "explain", "should", "can", "could", "is", "are", "do", "does", "which", "who", "where"];

    public static readonly Interrupt Question = new(
        "topic",
        "a title from the menu, or a question that names a topic, when it is no answer to the open question",
        talk => talk.Heard is { Settled: false } && Asked(talk) is not null,
        AnswerAsync);

    private static Content.Topic? Asked(Talk talk)
    {
        var text = talk.Input.Text;
        if (talk.Heard is { Learnt: false } && Topics.Find(talk, text, wholeOnly: true) is { } titled)
        {
            return titled;
        }

        var first = new string([.. text.TakeWhile(c => c != ' ').Where(char.IsLetter)]).ToLowerInvariant();
        return text.EndsWith('?') || leads.Contains(first) ? Topics.Find(talk, text, wholeOnly: false) : null;
    }

    private static Task<Then> AnswerAsync(Talk talk, CancellationToken cancellationToken)
    {
        var topic = Asked(talk)!;
        var screened = talk.Case.Reviewed || talk.Case.Answered.Any(q => q.Stage == "onset") || talk.Knowledge.Planner.Next(talk.Case) is not { Question.Id.Stage: "about" or "screen" };
        talk.Say(topic.AfterScreen && !screened ? talk.Fill("topic.after-screen") : talk.Speech.Fill(talk.Words.Topics[topic.Id].Short));
        return Task.FromResult(Then.AskAgain);
    }
}
