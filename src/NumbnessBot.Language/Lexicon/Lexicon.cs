using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>A compiled lexicon: immutable, shared by all conversations of a locale.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly SlipIndex _slips;
    private readonly CueWords[] _cues;

    internal Lexicon(LexiconCompiler compiled)
    {
        _words = compiled.KnownWords.GetAlternateLookup<ReadOnlySpan<char>>();
        _slips = compiled.Slips;
        _cues = compiled.Cues;
        Phrases = compiled.Phrases;
        Ids = compiled.Ids;
        Frames = compiled.Frames;
        Masks = compiled.Masks;
        Triggers = compiled.Triggers;
        Sayings = compiled.Sayings;
        Findings = [.. compiled.Frames.Select(f => f.Entry.Id).Distinct().Order()];
    }

    /// <summary>The findings that this lexicon can read.</summary>
    public ImmutableArray<FindingId> Findings { get; }

    /// <summary>The findings that this lexicon can read or conclude, in their order.</summary>
    internal ImmutableArray<FindingId> Ids { get; }

    internal PhraseTrie Phrases { get; }

    internal IReadOnlyList<CompiledFrame> Frames { get; }

    internal PatternIndex Masks { get; }

    internal PatternIndex Triggers { get; }

    internal PatternIndex Sayings { get; }

    /// <summary>Compiles what authors wrote. Entries at fault are listed and left out; the rest still reads.</summary>
    public static Lexicon Compile(LexiconSource source, out ImmutableArray<LexiconFault> faults) => Compile(source, new WordClasses(source), out faults);

    /// <summary>Compiles a lexicon, and other things that are said with its word classes and the ways of saying a state, as one of their own.</summary>
    public static (Lexicon Lexicon, Lexicon Others) Compile(
        LexiconSource source, IEnumerable<FindingEntry> others, out ImmutableArray<LexiconFault> faults, out ImmutableArray<LexiconFault> othersFaults)
    {
        var classes = new WordClasses(source);
        return (Compile(source, classes, out faults), Compile(source with { Findings = [.. others], Masks = [] }, classes, out othersFaults));
    }

    private static Lexicon Compile(LexiconSource source, WordClasses classes, out ImmutableArray<LexiconFault> faults)
    {
        var compiler = new LexiconCompiler(source, classes);
        faults = [.. compiler.Faults];
        return new Lexicon(compiler);
    }

    /// <summary>A word as typed, or null when it is not known so; a slip may stand behind it.</summary>
    internal KnownWord? Known(ReadOnlySpan<char> typed) => _words.TryGetValue(typed, out var word) ? word : null;

    /// <summary>The word that was meant behind a typing error, or null.</summary>
    internal KnownWord? Meant(ReadOnlySpan<char> typed) => _slips.Meant(typed) is { } word ? Known(word) : null;

    /// <summary>The cues that a word is; none for an unknown one.</summary>
    internal CueWords CuesOf(int word) => (uint)word < (uint)_cues.Length ? _cues[word] : CueWords.None;

    /// <summary>The grammar classes of a word on its own.</summary>
    internal GrammarClasses GrammarOf(int word) => Phrases.GrammarAt(Phrases.First(word));
}
