using System.Collections.Immutable;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Reads the replies of one locale: what is heard, and what is said to it.</summary>
internal static class RepliesBuilder
{
    public static ImmutableArray<Reply> Replies(Draft draft, string locale) =>
    [
        .. from file in draft.Of(FileKind.Replies, locale)
           from map in file.Top.Maps("replies")
           select new Reply(
               Ids.Findings([map.Text("hears") ?? ""]) is [var heard] ? heard : null,
               [.. map.Texts("at").Select(t => Enum.TryParse<ReplyTime>(t, ignoreCase: true, out var time) ? time : ReplyTime.Interview)],
               [.. map.Texts("rules").Select(t => RuleId.TryParse(t, out var id) ? id : (RuleId?)null).OfType<RuleId>()],
               [.. map.Texts("says")],
               map.Flag("goes-on")),
    ];

    /// <summary>What is heard, to be compiled with the word classes of the locale's lexicon.</summary>
    public static IReadOnlyCollection<FindingEntry> Heard(Draft draft, string locale) =>
    [
        .. from file in draft.Of(FileKind.Replies, locale)
           from member in file.Top.Map("heard")?.Members ?? []
           where member.Value is YamlText
           from id in Ids.Findings([member.Key])
           select Entry(id, (YamlText)member.Value, file.Path),
    ];

    private static FindingEntry Entry(FindingId id, YamlText patterns, string file)
    {
        var at = new LexiconPlace(file, patterns.Place);
        ImmutableArray<string> lines = [.. patterns.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return new FindingEntry(id, PastMeaning.Holds, false, false, null, [new Frame(id.Value, lines, at)], [], at, []);
    }
}
