using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>A compiled lexicon: immutable, shared by all conversations of a locale.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, ImmutableArray<string>> _spellings;
    private readonly SlipIndex _slips;
    private readonly int[][] _slotsOfClass;
    private readonly Dictionary<string, int> _slotOfGrammar;

    internal Lexicon(LexiconCompiler compiled)
    {
        _words = compiled.Words;
        _spellings = compiled.Spellings;
        _slips = compiled.Slips;
        _slotsOfClass = compiled.SlotsOfClass;
        _slotOfGrammar = compiled.SlotOfGrammar;
        Trie = compiled.Trie;
        Frames = compiled.Frames;
        Masks = compiled.Masks;
        Triggers = compiled.Triggers;
        Sayings = compiled.Sayings;
        Findings = [.. compiled.Frames.Select(f => f.Entry.Id).Distinct().Order()];
    }

    /// <summary>The findings that this lexicon can read.</summary>
    public ImmutableArray<FindingId> Findings { get; }

    internal PhraseTrie Trie { get; }

    internal IReadOnlyList<CompiledFrame> Frames { get; }

    internal PatternIndex Masks { get; }

    internal PatternIndex Triggers { get; }

    internal PatternIndex Sayings { get; }

    /// <summary>Compiles what authors wrote. Entries at fault are listed and left out; the rest still reads.</summary>
    public static Lexicon Compile(LexiconSource source, out ImmutableArray<LexiconFault> faults)
    {
        var compiler = new LexiconCompiler(source);
        faults = [.. compiler.Faults];
        return new Lexicon(compiler);
    }

    internal int SlotOf(string grammarClass) => _slotOfGrammar[grammarClass];

    /// <summary>Whether a word on its own is a member of a slot.</summary>
    internal bool IsOneOf(int word, int slot)
    {
        if (!Trie.TryStep(0, word, out var node))
        {
            return false;
        }

        foreach (var classId in Trie.ClassesAt(node))
        {
            if (Array.IndexOf(_slotsOfClass[classId], slot) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsOneOf(string word, string grammarClass) => IsOneOf(WordNumber(word), SlotOf(grammarClass));

    internal int[] SlotsOf(int classId) => _slotsOfClass[classId];

    /// <summary>The words that a typed word stands for: itself, another spelling, or the one that was meant behind a slip.</summary>
    internal ImmutableArray<string> Meant(string typed)
    {
        if (_spellings.TryGetValue(typed, out var words))
        {
            return words;
        }

        return _words.ContainsKey(typed) ? [typed] : [_slips.Meant(typed) ?? typed];
    }

    internal int WordNumber(string word) => _words.TryGetValue(word, out var number) ? number : -1;
}
