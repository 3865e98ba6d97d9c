using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>What the checks look at: the pack as it would be, and where everything in it is written.</summary>
/// <param name="Words">The words of every locale, drafts included.</param>
internal sealed record CheckedContent(ContentPack Pack, IReadOnlyList<LocaleWords> Words, Draft Draft)
{
    public Places Places => Draft.Places;

    public IEnumerable<string> FindingIds => Pack.Vocabulary.Findings.Select(f => f.Id.Value);

    public IEnumerable<string> AttributeIds => Pack.Vocabulary.Attributes.Select(a => a.Id.Value);

    public bool Knows(FindingId id) => Pack.Vocabulary.Finding(id) is not null || Pack.Vocabulary.Attribute(id) is not null;
}
