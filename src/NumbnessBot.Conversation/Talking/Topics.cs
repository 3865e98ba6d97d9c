using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Education topics: which are offered, and which one a message asks for.</summary>
public static class Topics
{
    private const int MostNearest = 3;

    /// <summary>The titles offered with this advice.</summary>
    public static IReadOnlyList<string> Offered(Talk talk, Assessment assessment) =>
    [
        .. new OutcomeText(talk.Knowledge, talk.Words, talk.Views.NumbersFor(talk.Case)).Topics(assessment).Select(t => talk.Words.Topics[t].Title),
    ];

    /// <summary>The topic whose title or other name the text holds, the longest name first; null when it holds none.</summary>
    public static Topic? Find(Talk talk, string text, bool wholeOnly)
    {
        var wanted = Folded(text);
        return talk.Knowledge.Pack.Topics
            .Where(t => talk.Words.Topics.ContainsKey(t.Id))
            .SelectMany(t => Names(talk.Words.Topics[t.Id]).Select(n => (Topic: t, Name: n)))
            .Where(n => wholeOnly ? wanted == n.Name : $" {wanted} ".Contains($" {n.Name} ", StringComparison.Ordinal))
            .OrderByDescending(n => n.Name.Length)
            .Select(n => n.Topic)
            .FirstOrDefault();
    }

    /// <summary>The text is a topic's title, as the menu shows it.</summary>
    public static bool IsTitle(Talk talk, string text) => talk.Words.Topics.Values.Any(t => Folded(t.Title) == Folded(text));

    /// <summary>The titles that share most words with the text.</summary>
    public static IReadOnlyList<string> Nearest(Talk talk, string text)
    {
        var wanted = Folded(text).Split(' ').Where(w => w.Length > 3).ToHashSet();
        return
        [
            .. talk.Words.Topics.Values
                .Select(t => (t.Title, Score: Names(t).Max(n => n.Split(' ').Count(wanted.Contains))))
                .Where(t => t.Score > 0).OrderByDescending(t => t.Score).Select(t => t.Title).Take(MostNearest),
        ];
    }

    private static IEnumerable<string> Names(TopicText topic) => topic.AskedAs.Append(topic.Title).Select(Folded).Where(n => n.Length > 2);

    private static string Folded(string text) => string.Join(' ', new string(
        [.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
