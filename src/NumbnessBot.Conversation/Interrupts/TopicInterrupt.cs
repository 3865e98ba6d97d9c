using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>A question about a topic is answered in the same turn, and the open question is asked again.</summary>
internal static class TopicInterrupt
{
    public static readonly Interrupt Question = new(
        "topic",
        "a title from the menu, or a question that names a topic, when it is no answer to the open question",
        talk => talk.Heard is { Settled: false } && Asked(talk) is not null,
        AnswerAsync);

    /// <summary>A question to the bot that names no topic: said so, and no misunderstanding.</summary>
    public static readonly Interrupt Unknown = new(
        "unknown-question",
        "a question to the bot that names no topic and says nothing new",
        talk => talk.Heard is { Settled: false, Learnt: false } && talk.Command is null && talk.Input.Text.TrimEnd().EndsWith('?'),
        SayUnknownAsync);

    private static Task<Then> SayUnknownAsync(Talk talk, CancellationToken cancellationToken)
    {
        var nearest = Topics.Nearest(talk, talk.Input.Text);
        if (nearest.Count > 0)
        {
            talk.SayPhrase("topic.unknown", ("list", string.Join(", ", nearest)));
        }
        else
        {
            talk.SayPhrase("question.unknown");
        }

        return Task.FromResult(Then.AskAgain);
    }

    private static Content.Topic? Asked(Talk talk)
    {
        var text = talk.Input.Text;
        if (talk.Heard is { Learnt: false } && Topics.Find(talk, text, wholeOnly: true) is { } titled)
        {
            return titled;
        }

        var first = new string([.. text.TakeWhile(c => c != ' ').Where(char.IsLetter)]).ToLowerInvariant();
        return text.EndsWith('?') || talk.Phrases.All("reading.question-leads").Contains(first) ? Topics.Find(talk, text, wholeOnly: false) : null;
    }

    private static Task<Then> AnswerAsync(Talk talk, CancellationToken cancellationToken)
    {
        var topic = Asked(talk)!;
        var screened = talk.Case.Reviewed || talk.Case.Answered.Any(q => q.Stage == "onset") || talk.Reckoning.Next(talk.Case) is not { Question.Id.Stage: "about" or "screen" };
        talk.Say(topic.AfterScreen && !screened ? talk.Fill("topic.after-screen") : talk.Speech.Fill(talk.Words.Topics[topic.Id].Short));
        return Task.FromResult(Then.AskAgain);
    }
}
