using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Education topics: which are offered, which one a message asks for, and how they are told.</summary>
public static class Topics
{
    private const int MostNearest = 3;

    /// <summary>The titles offered with this advice.</summary>
    public static IReadOnlyList<string> Offered(Talk talk, Assessment assessment) =>
    [
        .. new OutcomeText(talk.Knowledge, talk.Words, talk.Views.NumbersFor(talk.Case)).Topics(talk.Case, assessment).Select(t => talk.Words.Topics[t].Title),
    ];

    /// <summary>The topic that the message asks about; null when it asks about none.</summary>
    public static Topic? Asked(Talk talk)
    {
        if (!talk.Input.IsAnswer || talk.Heard is not { } heard)
        {
            return null;
        }

        var id = heard.Settled ? Besides(talk) : talk.Readers.Topics.Asked(talk.Input.Text, heard.Learnt);
        return id is { } topic ? talk.Knowledge.Pack.Topic(topic) : null;
    }

    /// <summary>The text is a topic's title or a group's, as the menu shows it.</summary>
    public static bool IsTitle(Talk talk, string text) => talk.Words.Topics.Values.Any(t => Same(t.Title, text)) || Group(talk, text) is not null;

    /// <summary>The group of the menu with this title.</summary>
    public static string? Group(Talk talk, string text) => Groups(talk).FirstOrDefault(g => Same(GroupTitle(talk, g), text));

    /// <summary>The groups that hold topics, in the order of topics.yaml.</summary>
    public static IReadOnlyList<string> Groups(Talk talk) => [.. talk.Knowledge.Pack.Topics.Select(t => t.Group).Distinct()];

    public static string GroupTitle(Talk talk, string group) => talk.Fill($"topic-group.{group}");

    public static IReadOnlyList<string> TitlesOf(Talk talk, string group) =>
        [.. talk.Knowledge.Pack.Topics.Where(t => t.Group == group && talk.Words.Topics.ContainsKey(t.Id)).Select(t => talk.Words.Topics[t.Id].Title)];

    /// <summary>The titles that look most like the text.</summary>
    public static IReadOnlyList<string> Nearest(Talk talk, string text) =>
        [.. talk.Readers.Topics.Nearest(text, MostNearest).Select(t => talk.Words.Topics[t].Title)];

    /// <summary>Not told yet, because the red flags have not been checked.</summary>
    public static bool IsHeldBack(Talk talk, Topic topic) => topic.AfterScreen && !IsScreened(talk);

    /// <summary>Three sentences; before the red flags are checked with the first sign of an emergency.</summary>
    public static string Short(Talk talk, Topic topic)
    {
        var text = talk.Words.Topics[topic.Id];
        var urgent = IsScreened(talk) ? "" : $"\n{talk.Fill("topic.emergency-heading")} {Urgent(talk, text).First()}";
        return $"{talk.Speech.Fill(text.Short)}{urgent}\n{talk.Fill("topic.more")}";
    }

    /// <summary>The whole text: when it is an emergency, what else to read, and where it comes from.</summary>
    public static string Long(Talk talk, Topic topic)
    {
        var text = talk.Words.Topics[topic.Id];
        var related = topic.Related.Where(talk.Words.Topics.ContainsKey).Select(t => talk.Words.Topics[t].Title).ToList();
        return string.Join(
            "\n\n",
            new[]
            {
                $"{text.Title}\n\n{talk.Speech.Fill(text.Plain)}",
                talk.Fill("topic.emergency-heading") + string.Concat(Urgent(talk, text).Select(l => $"\n- {l}")),
                related.Count == 0 ? "" : talk.Fill("topic.related", ("list", string.Join("; ", related))),
                talk.Fill("topic.sources", ("date", topic.Date), ("list", string.Join("; ", topic.Sources))) + " "
                    + (topic.ReviewedBy == "none" ? talk.Fill("topic.unreviewed") : talk.Fill("topic.reviewed", ("name", topic.ReviewedBy))),
            }.Where(p => p.Length > 0));
    }

    private static IEnumerable<string> Urgent(Talk talk, TopicText text) =>
        text.Emergency.Select(l => talk.Speech.Fill(l, ("emergency", talk.Views.NumbersFor(talk.Case).Emergency)));

    /// <summary>A question beside an answer: "none of these. What is sciatica?"</summary>
    private static TopicId? Besides(Talk talk)
    {
        var text = talk.Input.Text.TrimEnd();
        var answered = text.IndexOfAny(['.', ',', ';', '\n']);
        return text.EndsWith('?') && answered > 0 ? talk.Readers.Topics.Asked(text[(answered + 1)..], told: true) : null;
    }

    private static bool IsScreened(Talk talk) =>
        talk.Case.Reviewed || talk.Case.Answered.Any(q => q.Stage == "onset") || talk.Reckoning.Next(talk.Case) is not { Question.Id.Stage: "about" or "screen" };

    private static bool Same(string title, string text) => string.Equals(title, text.Trim(), StringComparison.OrdinalIgnoreCase);
}
