using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Parses lists of ids and leaves out what is none; the schema check has reported those.</summary>
internal static class Ids
{
    public static ImmutableArray<FindingId> Findings(IEnumerable<string> texts) =>
        [.. texts.Distinct().Select(t => FindingId.TryParse(t, out var id) ? id : (FindingId?)null).OfType<FindingId>()];

    public static ImmutableArray<TopicId> Topics(IEnumerable<string> texts) =>
        [.. texts.Distinct().Select(t => TopicId.TryParse(t, out var id) ? id : (TopicId?)null).OfType<TopicId>()];
}
