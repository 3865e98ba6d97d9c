using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Says in half a line what a message was heard to mean, so that a mistake is seen at once.</summary>
public sealed class Echo(ContentPack pack, LocaleWords words)
{
    private const int Most = 5;
    private readonly CaseDescription _description = new(pack, words);

    /// <summary>What <paramref name="after"/> holds and <paramref name="before"/> did not; empty when that is nothing worth a line.</summary>
    public string Of(Case before, Case after)
    {
        var speech = QuestionViews.Speech(after);
        var lines = new List<string>();
        if (after.Relation is { } relation && before.Relation is null)
        {
            lines.Add(speech.Fill(words.Phrases["heard-someone"], ("relation", Bare(relation))));
        }

        var present = New(before, after, known => known.State is FindingState.Present || known is { State: FindingState.Uncertain, Asked: false }).Select(_description.Name)
            .Concat(Values(before, after)).Take(Most).ToList();
        if (present.Count > 0)
        {
            lines.Add(speech.Fill(words.Phrases["heard"], ("list", string.Join("; ", present))));
        }

        var denied = New(before, after, known => known is { State: FindingState.Absent, Asked: false }).Select(_description.Name).Take(Most).ToList();
        if (denied.Count > 0)
        {
            lines.Add(speech.Fill(words.Phrases["heard-denied"], ("list", string.Join("; ", denied))));
        }

        return string.Join(" ", lines);
    }

    /// <summary>"my husband" is "husband" when we speak of "your husband".</summary>
    private string Bare(string relation) =>
        relation.Split(' ', 2) is [var owner, var rest] && words.Phrases.All("reading.owners").Contains(owner.ToLowerInvariant()) ? rest : relation;

    private static IEnumerable<FindingId> New(Case before, Case after, Func<Known, bool> wanted) =>
        after.Findings.Where(f => wanted(f.Value) && before.StateOf(f.Key) != f.Value.State).Select(f => f.Key);

    private IEnumerable<string> Values(Case before, Case after) =>
        after.Attributes
            .Where(a => a.Value.Value.Length > 0 && a.Key != Attributes.Who && before.ValueOf(a.Key) != a.Value.Value)
            .Where(a => !a.Value.Asked || pack.Vocabulary.Attribute(a.Key)?.Kind == AttributeKind.Date)
            .Select(a => _description.Value(a.Key, a.Value));
}
