using System.Globalization;
using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Report;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Names what is known of a case in the person's language.</summary>
public sealed class CaseDescription(ContentPack pack, LocaleWords words)
{
    private readonly CaseNames _names = new(pack, words);

    /// <summary>The finding's name, a noun phrase.</summary>
    public string Name(FindingId finding) => _names.Of(finding);

    /// <summary>What was said stands between quotes: "when it began: “since last Tuesday”".</summary>
    public string Value(FindingId attribute, KnownValue known) => $"{Name(attribute)}: {(IsInOwnWords(attribute, known) ? Quoted(known.Words) : _names.Value(attribute, known.Value))}";

    private bool IsInOwnWords(FindingId attribute, KnownValue known) =>
        known.Words.Length > 0 && pack.Vocabulary.Attribute(attribute)?.Kind is not (AttributeKind.Choice or AttributeKind.Number);

    private string Quoted(string said) => new Speech(aboutSomeoneElse: false).Fill(words.Phrases["said"], ("words", said));

    /// <summary>What was understood, at a glance: what was ticked as "none of these" is counted, not listed.</summary>
    public string Overview(Case @case)
    {
        var text = Known(@case);
        var (told, asked) = (Absent(@case, asked: false).ToList(), Absent(@case, asked: true).Count());
        Section(text, "review.absent", told);
        if (asked > 0)
        {
            text.Append(new Speech(aboutSomeoneElse: false).Fill(words.Phrases["review.absent-count"], ("count", asked.ToString(CultureInfo.InvariantCulture)))).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    private StringBuilder Known(Case @case)
    {
        var text = new StringBuilder();
        Section(text, "review.present", Named(@case, FindingState.Present));
        Section(text, "review.uncertain", Named(@case, FindingState.Uncertain));
        Section(text, "review.attributes", @case.Attributes
            .Where(a => a.Value.Value.Length > 0 && !(a.Key == Attributes.Who && a.Value.Value != Attributes.SomeoneElse) && pack.Vocabulary.Attribute(a.Key) is not null).Select(a => Value(a.Key, a.Value)));
        return text;
    }

    private IEnumerable<string> Absent(Case @case, bool asked) =>
        pack.Vocabulary.Findings.Where(f => @case.Findings.GetValueOrDefault(f.Id) is { State: FindingState.Absent } known && known.Asked == asked).Select(f => Name(f.Id));

    private IEnumerable<string> Named(Case @case, FindingState state) =>
        pack.Vocabulary.Findings.Where(f => @case.StateOf(f.Id) == state).Select(f => Name(f.Id));

    private void Section(StringBuilder text, string heading, IEnumerable<string> items)
    {
        var list = string.Join("; ", items);
        if (list.Length > 0)
        {
            text.Append(words.Phrases[heading]).Append(' ').Append(list).Append(".\n");
        }
    }
}
