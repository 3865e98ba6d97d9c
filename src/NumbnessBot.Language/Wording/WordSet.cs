namespace NumbnessBot.Language;

/// <summary>A list of single words, asked whether it holds a word of a passage.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private static readonly object present = new();

    private readonly WordIndex<object> _index = new([.. words.Distinct(StringComparer.Ordinal).Select(w => KeyValuePair.Create(w, present))]);

    /// <summary>Whether the word at this place is one of them; places outside the text hold nothing.</summary>
    public bool Has(Passage passage, int at) =>
        at >= 0 && at < passage.Count && _index.Find(passage[at].Folded, passage.HashAt(at)) is not null;
}
