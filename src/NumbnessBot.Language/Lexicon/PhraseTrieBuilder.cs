namespace NumbnessBot.Language;

/// <summary>Collects the phrases of all classes; once complete, <see cref="Build"/> lays them out for reading.</summary>
internal sealed class PhraseTrieBuilder
{
    private readonly Dictionary<(int Node, int Word), int> _next;

    // For each node the classes of the phrase that ends there, in the order in which they came.
    private readonly List<List<int>?> _classes;

    public PhraseTrieBuilder() => (_next, _classes) = ([], [null]);

    public PhraseTrieBuilder(PhraseTrieBuilder other) =>
        (_next, _classes) = (new(other._next), [.. other._classes.Select(c => c is null ? null : new List<int>(c))]);

    public void Add(ReadOnlySpan<int> words, int classId)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_next.TryGetValue((node, word), out var next))
            {
                next = _classes.Count;
                _classes.Add(null);
                _next[(node, word)] = next;
            }

            node = next;
        }

        var classes = _classes[node] ??= new List<int>(2);
        if (!classes.Contains(classId))
        {
            classes.Add(classId);
        }
    }

    /// <param name="words">How many words the lexicon knows.</param>
    /// <param name="grammarOfClass">For each class which grammar class it is.</param>
    public PhraseTrie Build(int words, IReadOnlyList<GrammarClasses> grammarOfClass)
    {
        var steps = _next.Select(s => (s.Key.Node, s.Key.Word, To: s.Value)).ToArray();
        Array.Sort(steps);
        var grammar = new GrammarClasses[_classes.Count];
        for (var node = 0; node < grammar.Length; node++)
        {
            foreach (var classId in ClassesAt(node))
            {
                grammar[node] |= grammarOfClass[classId];
            }
        }

        return new PhraseTrie(words, steps, grammar);
    }

    public int Nodes => _classes.Count;

    public IReadOnlyList<int> ClassesAt(int node) => _classes[node] ?? (IReadOnlyList<int>)[];
}
