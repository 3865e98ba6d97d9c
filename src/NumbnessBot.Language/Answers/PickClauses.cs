using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>
/// Decides clause by clause what words that name no choice are: a number in a sentence is no place in the list, and a word that only one
/// choice holds names it.
/// </summary>
internal sealed class PickClauses(Passage passage, ChoiceNames names, WordSet denying)
{
    // A name told in more words than this is a story.
    private const int MostWords = 12;

    // Words of a clause that can bear on a name in it.
    private const int LongestClause = 60;

    private readonly List<PickItem> _settled = [];
    private readonly List<int> _strange = [];
    private bool _numberInSentence;
    private int _firstStrange = int.MaxValue;

    /// <summary>Clauses in which something is said that names no choice, by the word at which they begin.</summary>
    public bool IsStrange(int clause) => _strange.Contains(clause);

    /// <summary>Whether a clause denies or plays down something in words beside a choice's name.</summary>
    public bool Denies(int clause, PickItem name)
    {
        for (var at = clause; at < Math.Min(passage.Count, clause + LongestClause) && !IsBreak(passage[at]); at++)
        {
            if ((at < name.At || at >= name.At + name.Count) && denying.Has(passage, at))
            {
                return true;
            }
        }

        return false;
    }

    public List<PickItem> Settle(List<PickItem> items)
    {
        for (var from = 0; from < items.Count;)
        {
            var end = from;
            while (end < items.Count && items[end].Sort != PickSort.Break)
            {
                end++;
            }

            Clause(items[from..end], from == 0 ? 0 : items[from - 1].At + 1);
            if (end < items.Count)
            {
                _settled.Add(items[end]);
            }

            from = end + 1;
        }

        _settled.RemoveAll(i => i.Sort == PickSort.Place && (_numberInSentence || _firstStrange < i.At));
        return _settled;
    }

    private static bool IsBreak(Word word) => word.IsMark && word.Folded is "," or ";" or "." or "!" or "?" or "\n";

    private void Clause(List<PickItem> clause, int start)
    {
        // "All except the foot": then "all" is meant.
        for (var i = 0; i + 1 < clause.Count; i++)
        {
            clause[i] = clause[i].Sort == PickSort.AllAlone && clause[i + 1].Sort == PickSort.Except ? clause[i] with { Sort = PickSort.All } : clause[i];
        }

        var isList = clause.TrueForAll(i => i.Sort is not (PickSort.Content or PickSort.Small));
        var run = new List<PickItem>();
        foreach (var item in clause)
        {
            if (item.Sort is PickSort.Content or PickSort.Small or PickSort.Join or PickSort.And or PickSort.Filler
                || (item.Sort is PickSort.Place or PickSort.AllAlone && !isList))
            {
                run.Add(item.Sort == PickSort.AllAlone ? item with { Sort = PickSort.Small } : item);
                continue;
            }

            CloseRun(run, start);
            _settled.Add(item.Sort == PickSort.AllAlone ? item with { Sort = PickSort.All } : item);
        }

        CloseRun(run, start);
    }

    // "Saddle and legs" is two names, "numb between the legs" one, "legs and what not" one and something strange.
    private void CloseRun(List<PickItem> run, int clause)
    {
        var parts = Parts(run, PickSort.And);
        if (parts.Count > 0 && !NameAll(parts) && !NameAll([run]))
        {
            foreach (var part in parts.SelectMany(p => Named(p) is null ? Parts(p, PickSort.Join) : [p]))
            {
                if (!NameAll([part]))
                {
                    Strange(part, clause);
                }
            }
        }

        if (run.Count > 0 && run[^1].Sort == PickSort.And)
        {
            _settled.Add(run[^1]);
        }

        run.Clear();
    }

    private static List<List<PickItem>> Parts(List<PickItem> run, PickSort between)
    {
        var parts = new List<List<PickItem>> { new() };
        foreach (var item in run)
        {
            if (item.Sort == between)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(item);
            }
        }

        parts.RemoveAll(p => !p.Exists(i => i.Sort is PickSort.Content or PickSort.Place));
        return parts;
    }

    private bool NameAll(List<List<PickItem>> parts)
    {
        var choices = parts.ConvertAll(Named);
        if (choices.Contains(null))
        {
            return false;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            _settled.Add(new PickItem(PickSort.Choice, parts[i][0].At, parts[i][^1].At + parts[i][^1].Count - parts[i][0].At, choices[i]!.Value, NameKind.Hint));
        }

        return true;
    }

    private void Strange(List<PickItem> part, int clause)
    {
        _strange.Add(clause);
        _firstStrange = Math.Min(_firstStrange, part[0].At);
        _numberInSentence |= part.Exists(i => i.Sort == PickSort.Place || passage[i.At].Kind == WordKind.Number);
        _settled.Add(part.Find(i => i.Sort is PickSort.Content or PickSort.Place) with { Sort = PickSort.Content });
    }

    private int? Named(List<PickItem> part)
    {
        var telling = part.FindAll(i => i.Sort is PickSort.Content or PickSort.Place);
        if (telling.TrueForAll(i => i.Sort == PickSort.Place))
        {
            telling = part.FindAll(i => i.Sort is PickSort.Place or PickSort.Small);
        }

        var words = new List<string>(MostWords);
        foreach (var item in telling)
        {
            for (var at = item.At; at < item.At + item.Count; at++)
            {
                if (!passage[at].IsMark && !words.Contains(passage[at].Folded))
                {
                    words.Add(passage[at].Folded);
                }
            }

            if (words.Count > MostWords)
            {
                return null;
            }
        }

        return words.Count > 0 ? names.Only(words) : null;
    }
}
