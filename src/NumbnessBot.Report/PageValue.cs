using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>One attribute as the case holds it.</summary>
/// <param name="Kind">Null for an attribute that the vocabulary no longer has.</param>
/// <param name="Value">As it is stored; empty when the person does not know.</param>
/// <param name="Shown">For people, in the page's language.</param>
/// <param name="Asked">It answers a question about this very attribute; otherwise it was told unasked.</param>
/// <param name="Saying">The words and the time it was learnt.</param>
public sealed record PageValue(FindingId Id, string Name, AttributeKind? Kind, string Value, string Shown, bool Asked, PageSaying Saying)
{
    /// <summary>The values one by one, for a choice; empty for any other and while it is not known.</summary>
    public ImmutableArray<PageOption> Choices { get; init; } = [];
}
