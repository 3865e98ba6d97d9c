namespace NumbnessBot.Content;

/// <summary>Compares the ids of the logic with those of the words, in both directions.</summary>
internal static class WordsFor
{
    /// <param name="fileOf">The file in which the words of an id belong.</param>
    /// <param name="isNeeded">Of the known ids, those that cannot do without words.</param>
    public static IEnumerable<ContentProblem> Compare(
        string sort, IReadOnlyCollection<string> known, Func<string, bool> isNeeded, Func<string, string> fileOf, IEnumerable<ContentFile> files)
    {
        var worded = new Dictionary<string, YamlPart>(StringComparer.Ordinal);
        foreach (var (id, at) in files.SelectMany(f => f.Top.Members))
        {
            if (!known.Contains(id))
            {
                yield return at.Problem($"'{id}' is not a {sort}.", Nearest.Remedy(id, known, "Take the words out, or add what they are for."));
            }
            else if (!worded.TryAdd(id, at))
            {
                yield return at.Problem($"'{id}' has words twice; the first are in {worded[id].File}, line {worded[id].Line}.", "Keep one of the two.");
            }
            else if (at.File != fileOf(id))
            {
                yield return at.Problem($"The words of '{id}' stand in the wrong file.", $"Move them to {fileOf(id)}.");
            }
        }

        foreach (var id in known.Where(id => isNeeded(id) && !worded.ContainsKey(id)))
        {
            yield return new(fileOf(id), id, $"The {sort} '{id}' has no words.", $"Add '{id}:' with its words.");
        }
    }
}
