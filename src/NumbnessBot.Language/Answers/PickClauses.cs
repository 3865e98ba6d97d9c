using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>
/// Decides clause by clause what words that name no choice are: a number in a sentence is no place in the list, and a word that only one
/// choice holds names it.
/// </summary>
internal sealed class PickClauses(ChoiceNames names, Spelling spelling, IReadOnlySet<string> denying)
{
    private readonly List<PickItem> _settled = [];
    private readonly HashSet<int> _strange = [];
    private Passage _passage = Passage.Read("");
    private bool _numberInSentence;
    private int _firstStrange = int.MaxValue;

    /// <summary>Clauses in which something is said that names no choice, by the word at which they begin.</summary>
    public bool IsStrange(int clause) => _strange.Contains(clause);

    /// <summary>Whether a clause denies or plays down something.</summary>
    public bool Denies(Passage passage, int clause)
    {
        for (var at = clause; at < passage.Count && !IsBreak(passage[at]); at++)
        {
            if (denying.Contains(passage[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    public List<PickItem> Settle(Passage passage, List<PickItem> items)
    {
        _passage = passage;
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
        var isList = clause.TrueForAll(i => i.Sort is not (PickSort.Content or PickSort.Small));
        var run = new List<PickItem>();
        foreach (var item in clause)
        {
            if (item.Sort is PickSort.Content or PickSort.Small or PickSort.Join or PickSort.Filler || (item.Sort == PickSort.Place && !isList))
            {
                run.Add(item);
                continue;
            }

            CloseRun(run, start);
            _settled.Add(item);
        }

        CloseRun(run, start);
    }

    private void CloseRun(List<PickItem> run, int clause)
    {
        if (run.Exists(i => i.Sort is PickSort.Content or PickSort.Place))
        {
            if (!Named(run))
            {
                var part = new List<PickItem>();
                foreach (var item in run.Append(new PickItem(PickSort.Join, -1, 0)))
                {
                    if (item.Sort != PickSort.Join)
                    {
                        part.Add(item);
                        continue;
                    }

                    if (part.Exists(i => i.Sort is PickSort.Content or PickSort.Place) && !Named(part))
                    {
                        Strange(part, clause);
                    }

                    part.Clear();
                }
            }
        }

        run.Clear();
    }

    private void Strange(List<PickItem> part, int clause)
    {
        _strange.Add(clause);
        _firstStrange = Math.Min(_firstStrange, part[0].At);
        _numberInSentence |= part.Exists(i => i.Sort == PickSort.Place || _passage[i.At].Kind == WordKind.Number);
        _settled.Add(part.Find(i => i.Sort is PickSort.Content or PickSort.Place) with { Sort = PickSort.Content });
    }

    private bool Named(List<PickItem> part)
    {
        var telling = part.FindAll(i => i.Sort is PickSort.Content or PickSort.Place);
        if (telling.TrueForAll(i => i.Sort == PickSort.Place))
        {
            telling = part.FindAll(i => i.Sort is PickSort.Place or PickSort.Small);
        }

        var words = telling.SelectMany(i => Enumerable.Range(i.At, i.Count)).Distinct()
            .Select(at => _passage[at]).Where(w => !w.IsMark).Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0 || words.Count > 12 || names.Only(words, spelling) is not { } choice)
        {
            return false;
        }

        _settled.Add(new PickItem(PickSort.Choice, part[0].At, 1, choice, NameKind.Hint));
        return true;
    }
}
