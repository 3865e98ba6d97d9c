using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Names what a conclusion rests on, as a list for people: what was said to be so, then what was said not to be.</summary>
internal sealed class GroundText(ContentPack pack, LocaleWords words)
{
    private const int MostPresent = 8;
    private const int MostPresentBriefly = 3;
    private const int MostDenied = 4;
    private const int MostDeniedBriefly = 2;
    private readonly CaseDescription _description = new(pack, words);

    /// <summary>Empty when there are no grounds.</summary>
    /// <param name="case">The case.</param>
    /// <param name="grounds">What of it.</param>
    /// <param name="fully">With the person's own words, and not only the first few.</param>
    public string Of(Case @case, IEnumerable<Ground> grounds, bool fully)
    {
        var all = grounds.Distinct().ToList();
        var present = all.Where(g => !g.Denied).Take(fully ? MostPresent : MostPresentBriefly).Select(g => Name(@case, g.Id, fully));
        var denied = string.Join(", ", all.Where(g => g.Denied).Take(fully ? MostDenied : MostDeniedBriefly).Select(g => _description.Name(g.Id)));
        return string.Join("; ", denied.Length == 0 ? present : present.Append(new Speech(aboutSomeoneElse: false).Fill(words.Phrases["explain.denied"], ("list", denied))));
    }

    private string Name(Case @case, FindingId id, bool quoting) =>
        @case.Attributes.GetValueOrDefault(id) is { } value ? _description.Value(id, value)
        : quoting && @case.Findings.GetValueOrDefault(id) is { Asked: false, Words.Length: > 0 } known ? $"{_description.Name(id)} (\"{known.Words}\")"
        : _description.Name(id);
}
