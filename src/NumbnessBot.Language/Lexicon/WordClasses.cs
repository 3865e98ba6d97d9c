namespace NumbnessBot.Language;

/// <summary>
/// The word classes of a lexicon, written out: the number of each word and class, and the phrases of every class. That is most of the work of compiling, and the
/// same for all patterns that are compiled with the classes.
/// </summary>
internal sealed class WordClasses
{
    private readonly HashSet<string> _limbs;

    public WordClasses(LexiconSource source)
    {
        foreach (var entry in source.Classes)
        {
            if (!ByName.TryAdd(entry.Name, entry))
            {
                Faults.Add(new LexiconFault(entry.At, $"the class '{entry.Name}' is defined twice", $"Join it with the one in {ByName[entry.Name].At.File}."));
            }
        }

        foreach (var missing in GrammarClassNames.All.Keys.Concat(CueWordNames.All.Keys).Where(name => !ByName.ContainsKey(name)))
        {
            var at = new LexiconPlace("lexicon", "classes");
            Faults.Add(new LexiconFault(at, $"the class '{missing}' is missing, which the reader itself needs", "Define it in one of the word files."));
            ByName[missing] = new WordClass(missing, WordFormKind.None, [], at);
        }

        Expander = new ClassExpander(ByName, Faults);
        _limbs = [.. Expander.Expand(GrammarClassNames.Limb).Select(Joined)];
        foreach (var name in ByName.Keys.Except(CueWordNames.All.Keys))
        {
            Add("{" + name + "}", Expander.Expand(name));
        }
    }

    /// <summary>The same classes once more, to which one compilation may add its own.</summary>
    public WordClasses(WordClasses other)
    {
        (ByName, Faults, Expander, _limbs) = (other.ByName, other.Faults, other.Expander, other._limbs);
        OfLimbs = [.. other.OfLimbs];
        Ids = new(other.Ids, StringComparer.Ordinal);
        Words = new(other.Words, StringComparer.Ordinal);
        Phrases = new(other.Phrases);
    }

    public Dictionary<string, WordClass> ByName { get; } = new(StringComparer.Ordinal);

    public List<LexiconFault> Faults { get; } = [];

    public ClassExpander Expander { get; }

    /// <summary>Classes by their name in braces; single words of patterns stand without.</summary>
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The classes that hold a limb.</summary>
    public HashSet<int> OfLimbs { get; } = [];

    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public PhraseTrieBuilder Phrases { get; } = new();

    public void Add(string name, List<string[]> members)
    {
        var id = Ids.Count;
        Ids[name] = id;
        foreach (var member in members.Where(m => m.Length > 0))
        {
            if (_limbs.Contains(Joined(member)))
            {
                OfLimbs.Add(id);
            }

            Phrases.Add([.. member.Select(NumberOf)], id);
        }
    }

    public int NumberOf(string word)
    {
        if (!Words.TryGetValue(word, out var number))
        {
            Words[word] = number = Words.Count;
        }

        return number;
    }

    private static string Joined(string[] words) => string.Join(' ', words);
}
