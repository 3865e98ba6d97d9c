using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Turns a lexicon as written into word numbers, a phrase tree and pattern indexes, listing what is at fault.</summary>
internal sealed class LexiconCompiler
{
    // A finding of which fewer than one pattern in so many names a limb is none of limbs.
    private const int FewOfLimbs = 10;
    private readonly List<List<int>> _slots = [];
    private readonly Dictionary<string, int> _slotIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _classIds;
    private readonly Dictionary<string, int> _words;
    private readonly WordClasses _classes;
    private readonly PatternParser _parser;

    /// <param name="source">What to compile.</param>
    /// <param name="classes">Its word classes, written out.</param>
    public LexiconCompiler(LexiconSource source, WordClasses classes)
    {
        _classes = new WordClasses(classes);
        (_classIds, _words) = (_classes.Ids, _classes.Words);
        _parser = new PatternParser(name => _classIds.TryGetValue("{" + name + "}", out var id) ? id : null, Slot);
        Ids = [.. source.Findings.SelectMany(f => f.ResolvesTo is { } passed ? [f.Id, passed] : new[] { f.Id }).Distinct().Order()];
        var masks = source.Masks.SelectMany((m, i) => Parse(m.Pattern, i, m.At)).ToList();
        var triggers = source.Triggers.SelectMany(t => Parse(t.Pattern, (int)t.Kind, t.At)).ToList();
        var sayings = source.Findings.SelectMany(Patterns).ToList();
        var spellings = source.Spellings.Select(s => (s.Key, Words: s.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        foreach (var word in spellings.SelectMany(s => s.Words))
        {
            _classes.NumberOf(word);
        }

        // Slips lead to words that frames use; everyday words only stand for themselves.
        Slips = new SlipIndex(_words.Keys);
        foreach (var word in source.CommonWords)
        {
            _classes.NumberOf(word);
        }

        Cues = CuesOfWord(_classes.ByName, _classes.Expander);
        KnownWords = Known(spellings);
        Phrases = _classes.Phrases.Build(_words.Count, GrammarOfClass());
        var index = new PatternIndexBuilder(_classes.Phrases, SlotsOfClass(), _slots.Count);
        Masks = index.Build(masks);
        Triggers = index.Build(triggers);
        Sayings = index.Build(sayings);
        Faults.InsertRange(0, _classes.Faults);
    }

    public List<LexiconFault> Faults { get; } = [];

    public Dictionary<string, KnownWord> KnownWords { get; }

    public SlipIndex Slips { get; }

    public PhraseTrie Phrases { get; }

    /// <summary>The cues that each word is, by its number.</summary>
    public CueWords[] Cues { get; }

    /// <summary>All findings that the lexicon can read or conclude, in their order.</summary>
    public ImmutableArray<FindingId> Ids { get; }

    public List<CompiledFrame> Frames { get; } = [];

    public PatternIndex Masks { get; }

    public PatternIndex Triggers { get; }

    public PatternIndex Sayings { get; }

    private CueWords[] CuesOfWord(Dictionary<string, WordClass> classes, ClassExpander expander)
    {
        var members = CueWordNames.All.SelectMany(cue => expander.Expand(cue.Key).Select(member => (Class: classes[cue.Key], Cue: cue.Value, Member: member))).ToList();
        foreach (var (entry, _, member) in members.Where(m => m.Member.Length != 1))
        {
            Faults.Add(new LexiconFault(entry.At, $"'{string.Join(' ', member)}' in the class '{entry.Name}' is no single word", "Name single words only; a phrase belongs into a trigger of context.yaml."));
        }

        var words = members.Where(m => m.Member.Length == 1).Select(m => (Number: _classes.NumberOf(m.Member[0]), m.Cue)).ToList();
        var cues = new CueWords[_words.Count];
        words.ForEach(w => cues[w.Number] |= w.Cue);
        return cues;
    }

    private GrammarClasses[] GrammarOfClass()
    {
        var grammar = new GrammarClasses[_classIds.Count];
        foreach (var (name, meaning) in GrammarClassNames.All)
        {
            grammar[ClassId("{" + name + "}")] = meaning;
        }

        return grammar;
    }

    private List<int>[] SlotsOfClass()
    {
        var slotsOfClass = Enumerable.Range(0, _classIds.Count).Select(_ => new List<int>()).ToArray();
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            _slots[slot].ForEach(id => slotsOfClass[id].Add(slot));
        }

        return slotsOfClass;
    }

    private Dictionary<string, KnownWord> Known(List<(string Typed, string[] Words)> spellings)
    {
        var known = new Dictionary<string, KnownWord>(_words.Count + spellings.Count, StringComparer.Ordinal);
        foreach (var (text, number) in _words)
        {
            known[text] = new KnownWord(text, number, [new MeantWord(text, number)]);
        }

        foreach (var (typed, words) in spellings)
        {
            known[typed] = new KnownWord(typed, _words.GetValueOrDefault(typed, -1), [.. words.Select(w => new MeantWord(w, _words[w]))]);
        }

        return known;
    }

    private IEnumerable<Pattern> Patterns(FindingEntry entry)
    {
        var patterns = new List<Pattern>();
        var first = Frames.Count;
        var id = AddFrame(entry, "the name of the finding", FrameKind.Saying);
        patterns.AddRange(Parse(entry.Id.Value.Replace('-', ' '), id, entry.At));
        foreach (var frame in entry.Frames)
        {
            var owner = AddFrame(entry, frame.Name, FrameKind.Saying);
            patterns.AddRange(frame.Patterns.SelectMany(p => Parse(p, owner, frame.At)));
        }

        var denial = AddFrame(entry, "plain denial", FrameKind.Denial);
        patterns.AddRange(entry.Denials.SelectMany(p => Parse(p, denial, entry.At)));
        var unless = AddFrame(entry, "not meant so", FrameKind.Unless);
        patterns.AddRange(entry.Unless.SelectMany(p => Parse(p, unless, entry.At)));
        var hint = AddFrame(entry, "may be meant so", FrameKind.Hint);
        patterns.AddRange(entry.Hints.SelectMany(p => Parse(p, hint, entry.At)));
        var harmless = AddFrame(entry, "harmless", FrameKind.HintUnless);
        patterns.AddRange(entry.HintsUnless.SelectMany(p => Parse(p, harmless, entry.At)));
        if (patterns.Count(p => p.Elements.Any(IsOfLimbs)) * FewOfLimbs >= patterns.Count)
        {
            Frames[first..].ForEach(frame => frame.OfLimbs = true);
        }

        return patterns;
    }

    private bool IsOfLimbs(PatternElement element) => element.Slot != PatternIndex.Number && _slots[element.Slot].Exists(_classes.OfLimbs.Contains);

    private int AddFrame(FindingEntry entry, string name, FrameKind kind)
    {
        var passed = entry.ResolvesTo is { } id ? Ids.BinarySearch(id) : -1;
        Frames.Add(new CompiledFrame(entry, name, kind, Ids.BinarySearch(entry.Id), passed));
        return Frames.Count - 1;
    }

    private List<Pattern> Parse(string text, int owner, LexiconPlace at)
    {
        var patterns = _parser.Parse(text, owner, out var fault);
        if (patterns is null)
        {
            Faults.Add(new LexiconFault(at, $"the pattern '{text}' {fault}", "See the pattern language in the lexicon's README."));
        }

        return patterns ?? [];
    }

    private int Slot(IReadOnlyList<string> parts)
    {
        var key = string.Join('|', parts);
        if (!_slotIds.TryGetValue(key, out var slot))
        {
            slot = _slots.Count;
            _slotIds[key] = slot;
            _slots.Add([.. parts.Select(part => part.StartsWith('{') ? ClassId(part) : Literal(part)).Distinct()]);
        }

        return slot;
    }

    private int Literal(string word)
    {
        if (!_classIds.ContainsKey(word))
        {
            _classes.Add(word, [[word]]);
        }

        return _classIds[word];
    }

    private int ClassId(string name) => _classIds[name];
}
