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
        if (ReferenceEquals(before.Findings, after.Findings) && ReferenceEquals(before.Attributes, after.Attributes) && before.Relation == after.Relation)
        {
            return "";
        }

        var speech = QuestionViews.Speech(after);
        var lines = new List<string>();
        if (after.Relation is { } relation && before.Relation is null)
        {
            lines.Add(speech.Fill(words.Phrases["heard-someone"], ("relation", Bare(relation))));
        }

        var (present, denied) = New(before, after);
        AddValues(present, before, after);
        if (present.Count > 0)
        {
            lines.Add(speech.Fill(words.Phrases["heard"], ("list", string.Join("; ", present))));
        }

        if (denied.Count > 0)
        {
            lines.Add(speech.Fill(words.Phrases["heard-denied"], ("list", string.Join("; ", denied))));
        }

        return string.Join(" ", lines);
    }

    /// <summary>"my husband" is "husband" when we speak of "your husband".</summary>
    private string Bare(string relation) =>
        relation.Split(' ', 2) is [var owner, var rest] && words.Phrases.All("reading.owners").Contains(owner.ToLowerInvariant()) ? rest : relation;

    /// <summary>The names of what was newly said to be so, or not so, as far as they are said back.</summary>
    private (List<string> Present, List<string> Denied) New(Case before, Case after)
    {
        var (present, denied) = (new List<string>(), new List<string>());
        foreach (var (id, known) in after.Findings)
        {
            var list = known.State is FindingState.Present || known is { State: FindingState.Uncertain, Asked: false } ? present
                : known is { State: FindingState.Absent, Asked: false } ? denied
                : null;
            if (list?.Count < Most && before.StateOf(id) != known.State)
            {
                list.Add(_description.Name(id));
            }
        }

        return (present, denied);
    }

    private void AddValues(List<string> present, Case before, Case after)
    {
        foreach (var (id, known) in after.Attributes)
        {
            if (present.Count < Most && known.Value.Length > 0 && id != Attributes.Who && before.ValueOf(id) != known.Value
                && (!known.Asked || pack.Vocabulary.Attribute(id)?.Kind == AttributeKind.Date))
            {
                present.Add(_description.Value(id, known));
            }
        }
    }
}
