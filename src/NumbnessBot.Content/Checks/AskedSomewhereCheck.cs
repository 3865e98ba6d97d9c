using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>What a condition depends on is asked by a question, follows from what is asked, or is marked as never asked.</summary>
internal sealed class AskedSomewhereCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var vocabulary = content.Pack.Vocabulary;
        var asked = content.Pack.Interview.Questions.SelectMany(q => q.Asks.Concat(q.Options.Where(o => o.Sets is not null).Select(o => o.Sets!.Value.Attribute))).ToHashSet();
        asked.UnionWith(asked.SelectMany(id => vocabulary.ImpliedBy(id)).ToList());
        var reported = new HashSet<FindingId>();
        foreach (var (condition, at) in content.Draft.Conditions)
        {
            foreach (var id in condition.Names().Where(id => content.Knows(id) && !asked.Contains(id) && !IsUnasked(id, content)))
            {
                if (reported.Add(id))
                {
                    yield return at.Problem($"No question asks about '{id}', so this may never be known.",
                        "Add it to a question of interview/, or mark it 'unasked: true' in findings.yaml when only the person may bring it up.");
                }
            }
        }

        foreach (var id in asked.Where(id => content.Knows(id) && IsUnasked(id, content)))
        {
            yield return content.Places.Of(Sort.Finding, id, "unasked").Problem($"'{id}' is marked as never asked, and a question asks it.", "Take 'unasked' out.");
        }
    }

    private static bool IsUnasked(FindingId id, CheckedContent content) =>
        content.Places.Of(Sort.Finding, id) is YamlMap map && map.Flag("unasked");
}
