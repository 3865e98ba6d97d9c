using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>
/// Tries every pattern of a lexicon with words of its own. A pattern that is not read even so can never be: a mask hides its words, a word in it
/// begins a new clause, a spelling is replaced before it is looked up, or the pattern denies itself. Patterns that stand twice are told, too.
/// </summary>
public sealed class LexiconTrial
{
    // A class may begin with a word that means something else here; some others are tried before a pattern is called unreachable.
    private const int MostTries = 12;
    private readonly LexiconSource _source;
    private readonly FindingReader _reader;
    private readonly ClassExpander _expander;
    private readonly Dictionary<string, WordClass> _classes;

    public LexiconTrial(LexiconSource source, Lexicon lexicon)
    {
        _source = source;
        _reader = new FindingReader(lexicon);
        _classes = source.Classes.DistinctBy(c => c.Name).ToDictionary(c => c.Name, StringComparer.Ordinal);
        _expander = new ClassExpander(_classes, []);
    }

    /// <summary>What an author should look at; nothing of it keeps the lexicon from being used.</summary>
    public IEnumerable<LexiconFault> Run() => Collisions().Concat(Unreachable());

    private IEnumerable<LexiconFault> Collisions()
    {
        var first = new Dictionary<string, (FindingId Id, LexiconPlace At)>(StringComparer.Ordinal);
        foreach (var (entry, pattern, at, _) in All())
        {
            if (first.TryAdd(pattern, (entry.Id, at)))
            {
                continue;
            }

            var (id, other) = first[pattern];
            yield return id == entry.Id
                ? new LexiconFault(at, $"the pattern '{pattern}' stands twice for '{id}'", "Take one of them out.")
                : new LexiconFault(at, $"the pattern '{pattern}' of '{entry.Id}' is also one of '{id}' ({other.File}, {other.Place})", "Keep it where it belongs, or make both narrower.");
        }
    }

    private IEnumerable<LexiconFault> Unreachable() =>
        from one in All()
        where !Samples(one.Pattern).Take(MostTries).Any(text => IsRead(text, one.Entry.Id, one.Denies))
        select new LexiconFault(
            one.At,
            $"the pattern '{one.Pattern}' of '{one.Entry.Id}' is not read even in its own words ('{Samples(one.Pattern).FirstOrDefault()}')",
            "See with 'understand' what hides it: a mask, a word that begins a new clause, a spelling; then mend it or take it out.");

    private bool IsRead(string text, FindingId id, bool denies)
    {
        var state = _reader.Read(text).Findings.FirstOrDefault(f => f.Id == id)?.State;
        return denies ? state is FindingState.Absent or FindingState.Past : state is not null;
    }

    private IEnumerable<(FindingEntry Entry, string Pattern, LexiconPlace At, bool Denies)> All()
    {
        foreach (var entry in _source.Findings)
        {
            foreach (var frame in entry.Frames)
            {
                foreach (var pattern in frame.Patterns)
                {
                    yield return (entry, pattern, frame.At, false);
                }
            }

            foreach (var pattern in entry.Denials)
            {
                yield return (entry, pattern, entry.At, true);
            }
        }
    }

    /// <summary>Texts that the pattern fits: first its first words, then others of its classes.</summary>
    private IEnumerable<string> Samples(string pattern)
    {
        for (var pick = 0; pick < MostTries; pick++)
        {
            var words = new List<string>();
            foreach (var part in pattern.Replace("~", "", StringComparison.Ordinal).Split([' ', '&'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (part is not (".." or "...") && !(part.Length > 1 && part.EndsWith('?')))
                {
                    words.Add(Word(part.Trim('[', ']'), pick));
                }
            }

            yield return string.Join(' ', words);
        }
    }

    private string Word(string part, int pick)
    {
        if (part.StartsWith('#'))
        {
            return part.Length > 1 ? part[1..].Split('-')[0] : "5";
        }

        var choices = part.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var choice = choices[pick % choices.Length];
        if (!choice.StartsWith('{'))
        {
            return choice;
        }

        var names = choice[1..^1].Split('|');
        var name = names[pick % names.Length];
        var members = _classes.ContainsKey(name) ? _expander.Expand(name) : [];

        // Far apart in the class, so that one masked group of words does not hide the others.
        return members.Count == 0 ? "" : string.Join(' ', members[pick * 7 % members.Count]);
    }
}
