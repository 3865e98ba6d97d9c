namespace NumbnessBot.Language;

/// <summary>Writes out the members of word classes as plain word sequences, following references between classes.</summary>
internal sealed class ClassExpander(IReadOnlyDictionary<string, WordClass> classes, List<LexiconFault> faults)
{
    private const int MostMembers = 20_000;
    private readonly Dictionary<string, List<string[]>> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public List<string[]> Expand(string name)
    {
        if (_done.TryGetValue(name, out var known))
        {
            return known;
        }

        var entry = classes[name];
        if (!_open.Add(name))
        {
            faults.Add(new LexiconFault(entry.At, $"the class '{name}' contains itself", "Take one of the references out."));
            return [];
        }

        var members = new List<string[]>();
        foreach (var member in entry.Members)
        {
            members.AddRange(Member(member, entry));
        }

        if (members.Count > MostMembers)
        {
            faults.Add(new LexiconFault(entry.At, $"the class '{name}' stands for {members.Count} phrases", "Split it into smaller classes and join them in the frames."));
            members.RemoveRange(MostMembers, members.Count - MostMembers);
        }

        _open.Remove(name);
        _done[name] = members;
        return members;
    }

    private List<string[]> Member(string member, WordClass entry)
    {
        List<string[]> phrases = [[]];
        var parts = member.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var choices = Choices(part, parts.Length == 1, entry);
            if ((long)phrases.Count * choices.Count > MostMembers)
            {
                // "a/b {big} {big}" multiplies: it is told before it is written out.
                faults.Add(new LexiconFault(entry.At, $"'{member}' in the class '{entry.Name}' stands for more than {MostMembers} phrases", "Join the classes in the frames instead."));
                return [];
            }

            // Most members are of one part, which stands as it is.
            phrases = phrases is [[]] ? choices : [.. phrases.SelectMany(p => choices.Select(c => (string[])[.. p, .. c]))];
        }

        return phrases;
    }

    private List<string[]> Choices(string part, bool alone, WordClass entry)
    {
        var optional = part.Length > 1 && part.EndsWith('?') ? part[..^1] : null;
        List<string[]> choices = optional is null ? [] : [[]];
        foreach (var piece in (optional ?? part).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.StartsWith('{') && piece.EndsWith('}'))
            {
                if (classes.ContainsKey(piece[1..^1]))
                {
                    choices.AddRange(Expand(piece[1..^1]));
                }
                else
                {
                    faults.Add(new LexiconFault(entry.At, $"the class '{entry.Name}' names the class '{piece[1..^1]}', which no file defines", "Define that class or mend its name."));
                }
            }
            else if (piece.StartsWith('#'))
            {
                faults.Add(new LexiconFault(entry.At, $"the class '{entry.Name}' holds the number '{piece}', which only frames can", "Write the frames out that need the number."));
            }
            else
            {
                choices.AddRange(WordForms.Of(piece, alone ? entry.Forms : WordFormKind.None).Select(w => (string[])[w]));
            }
        }

        return choices;
    }
}
