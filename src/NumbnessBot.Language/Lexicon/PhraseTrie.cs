namespace NumbnessBot.Language;

/// <summary>All phrases of all classes in one tree over word numbers, laid out flat, so that a text is looked up in one walk.</summary>
internal sealed class PhraseTrie
{
    public const int Root = 0;
    private readonly int[] _first;
    private readonly int[] _firstChild;
    private readonly int[] _childWord;
    private readonly int[] _childNode;
    private readonly GrammarClasses[] _grammar;

    /// <param name="words">How many words the lexicon knows.</param>
    /// <param name="steps">All steps, sorted by node and word.</param>
    /// <param name="grammar">For each node the grammar classes of the phrase that ends there.</param>
    public PhraseTrie(int words, (int Node, int Word, int To)[] steps, GrammarClasses[] grammar)
    {
        _grammar = grammar;
        _first = new int[words];
        _firstChild = new int[grammar.Length + 1];
        _childWord = new int[steps.Length];
        _childNode = new int[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            _firstChild[steps[i].Node + 1]++;
            (_childWord[i], _childNode[i]) = (steps[i].Word, steps[i].To);
            if (steps[i].Node == Root)
            {
                _first[steps[i].Word] = steps[i].To;
            }
        }

        for (var node = 0; node < grammar.Length; node++)
        {
            _firstChild[node + 1] += _firstChild[node];
        }
    }

    /// <summary>The node of a phrase of one word; <see cref="Root"/> when there is none, also for the number -1 of an unknown word.</summary>
    public int First(int word) => (uint)word < (uint)_first.Length ? _first[word] : Root;

    /// <summary>The node behind one more word; <see cref="Root"/> when no phrase goes on so.</summary>
    public int Next(int node, int word)
    {
        var (from, to) = (_firstChild[node], _firstChild[node + 1]);
        var found = to > from ? _childWord.AsSpan(from, to - from).BinarySearch(word) : -1;
        return found < 0 ? Root : _childNode[from + found];
    }

    /// <summary>Whether any phrase goes on from here.</summary>
    public bool GoesOn(int node) => _firstChild[node + 1] > _firstChild[node];

    /// <summary>The grammar classes of the phrase that ends here.</summary>
    public GrammarClasses GrammarAt(int node) => _grammar[node];
}
