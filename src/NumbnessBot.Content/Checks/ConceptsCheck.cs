namespace NumbnessBot.Content;

/// <summary>Every concept is carried by a topic, a question, a level of advice or a service, or is left out for a reason; never both.</summary>
internal sealed class ConceptsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var listed = content.Draft.Of(FileKind.Concepts).Select(f => f.Top.Map("concepts")).OfType<YamlMap>().SelectMany(m => m.Members).ToList();
        var known = listed.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var carried = Carriers(content.Draft).SelectMany(m => m.TextParts("carries")).ToList();
        var leftOut = content.Draft.Of(FileKind.Concepts).SelectMany(f => f.Top.Maps("left-out")).Select(m => m.Find("id")).OfType<YamlText>().ToList();
        var somewhere = carried.Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var part in carried.Concat(leftOut).Where(p => !known.Contains(p.Text)))
        {
            yield return part.Problem($"'{part.Text}' is not a concept.", Nearest.Remedy(part.Text, known, "Name a concept of concepts.yaml, or add it there."));
        }

        foreach (var part in leftOut.Where(p => somewhere.Contains(p.Text)))
        {
            yield return part.Problem($"'{part.Text}' is left out and carried as well.", "Take it out of one of the two places.");
        }

        foreach (var part in leftOut.GroupBy(p => p.Text).SelectMany(g => g.Skip(1)))
        {
            yield return part.Problem($"'{part.Text}' is left out twice.", "Keep one of the two.");
        }

        foreach (var (id, label) in listed.Where(m => !somewhere.Contains(m.Key) && leftOut.All(p => p.Text != m.Key)))
        {
            yield return label.Problem($"Nothing carries the concept '{id}'.", "Name it under 'carries' of a topic, a question, a level or a service, or under 'left-out' with the reason.");
        }
    }

    private static IEnumerable<YamlMap> Carriers(Draft draft) =>
        Maps(draft, FileKind.Topics, "topics").Concat(Maps(draft, FileKind.Interview, "questions"))
            .Concat(Maps(draft, FileKind.Outcomes, "outcomes")).Concat(Maps(draft, FileKind.Concepts, "services"));

    private static IEnumerable<YamlMap> Maps(Draft draft, FileKind kind, string list) => draft.Of(kind).SelectMany(f => f.Top.Maps(list));
}
