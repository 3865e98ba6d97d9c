using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>
/// Decides clause by clause what words that name no choice are: a number in a sentence is no place in the list, and a word that only one
/// choice holds names it.
/// </summary>
internal sealed class PickClauses(Passage passage, ChoiceNames names, WordSet denying, List<PickItem> items)
{
    // A name told in more words than this is a story.
    private const int MostWords = 12;

    // Words of a clause that can bear on a name in it.
    private const int LongestClause = 60;

    private readonly List<PickItem> _settled = new(items.Count);
    private readonly List<string> _words = [];
    private readonly List<int> _strange = [];
    private bool _numberInSentence;
    private int _firstStrange = int.MaxValue;

    /// <summary>Clauses in which something is said that names no choice, by the word at which they begin.</summary>
    public bool IsStrange(int clause) => _strange.BinarySearch(clause) >= 0;

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

    /// <summary>The items with what the words between them stand for.</summary>
    public List<PickItem> Settle()
    {
        for (var from = 0; from < items.Count;)
        {
            var end = from;
            while (end < items.Count && items[end].Sort != PickSort.Break)
            {
                end++;
            }

            Clause(from, end, from == 0 ? 0 : items[from - 1].At + 1);
            if (end < items.Count)
            {
                _settled.Add(items[end]);
            }

            from = end + 1;
        }

        _settled.RemoveAll(i => i.Sort == PickSort.Place && (_numberInSentence || _firstStrange < i.At));
        return _settled;
    }

    private static bool IsBreak(in Word word) => word.IsMark && word.Folded is "," or ";" or "." or "!" or "?" or "\n";

    private void Clause(int from, int end, int start)
    {
        var isList = true;
        for (var i = from; i < end; i++)
        {
            // "7 but only when I cough": the number stands for itself.
            if (items[i].Sort == PickSort.Except && isList)
            {
                Clause(from, i, start);
                _settled.Add(items[i]);
                Clause(i + 1, end, start);
                return;
            }

            // "All except the foot": then "all" is meant.
            if (items[i].Sort == PickSort.AllAlone && i + 1 < end && items[i + 1].Sort == PickSort.Except)
            {
                items[i] = items[i] with { Sort = PickSort.All };
            }

            if (items[i].Sort == PickSort.Both)
            {
                items[i] = items[i] with { Sort = PartEnd(i, end, PickSort.And) < end ? PickSort.Small : PickSort.Content };
            }

            isList &= items[i].Sort is not (PickSort.Content or PickSort.Small);
        }

        var run = from;
        for (var i = from; i < end; i++)
        {
            var item = items[i];
            if (item.Sort == PickSort.AllAlone)
            {
                items[i] = item with { Sort = isList ? PickSort.All : PickSort.Small };
            }

            if (items[i].Sort is PickSort.Content or PickSort.Small or PickSort.Join or PickSort.And or PickSort.Filler || (item.Sort is PickSort.Place && !isList))
            {
                continue;
            }

            CloseRun(run, i, start);
            _settled.Add(items[i]);
            run = i + 1;
        }

        CloseRun(run, end, start);
    }

    // "Saddle and legs" is two names, "numb between the legs" one, "legs and what not" one and something strange.
    private void CloseRun(int from, int end, int clause)
    {
        if (Says(from, end) && !NameAll(from, end) && !Name(from, end))
        {
            for (var part = from; part < end; part = PartEnd(part, end, PickSort.And) + 1)
            {
                var last = PartEnd(part, end, PickSort.And);
                if (Says(part, last) && !Name(part, last))
                {
                    NameEach(part, last, clause);
                }
            }
        }

        if (end > from && items[end - 1].Sort == PickSort.And)
        {
            _settled.Add(items[end - 1]);
        }
    }

    private int PartEnd(int from, int end, PickSort between)
    {
        while (from < end && items[from].Sort != between)
        {
            from++;
        }

        return from;
    }

    private bool Says(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (items[i].Sort is PickSort.Content or PickSort.Place)
            {
                return true;
            }
        }

        return false;
    }

    // Each part between "and"s names a choice, or none is taken.
    private bool NameAll(int from, int end)
    {
        var settled = _settled.Count;
        for (var part = from; part < end; part = PartEnd(part, end, PickSort.And) + 1)
        {
            var last = PartEnd(part, end, PickSort.And);
            if (Says(part, last) && !Name(part, last))
            {
                _settled.RemoveRange(settled, _settled.Count - settled);
                return false;
            }
        }

        return true;
    }

    private void NameEach(int from, int end, int clause)
    {
        for (var part = from; part < end; part = PartEnd(part, end, PickSort.Join) + 1)
        {
            var last = PartEnd(part, end, PickSort.Join);
            if (Says(part, last) && !Name(part, last))
            {
                Strange(part, last, clause);
            }
        }
    }

    private bool Name(int from, int end)
    {
        if (Named(from, end) is not { } choice)
        {
            return false;
        }

        var at = items[from].At;
        _settled.Add(new PickItem(PickSort.Choice, at, items[end - 1].At + items[end - 1].Count - at, choice, NameKind.Hint));
        return true;
    }

    private void Strange(int from, int end, int clause)
    {
        if (_strange.Count == 0 || _strange[^1] != clause)
        {
            _strange.Add(clause);
        }

        _firstStrange = Math.Min(_firstStrange, items[from].At);
        var first = true;
        for (var i = from; i < end; i++)
        {
            _numberInSentence |= items[i].Sort == PickSort.Place || passage[items[i].At].Kind == WordKind.Number;
            if (first && items[i].Sort is PickSort.Content or PickSort.Place)
            {
                _settled.Add(items[i] with { Sort = PickSort.Content });
                first = false;
            }
        }
    }

    private int? Named(int from, int end)
    {
        var onlyPlaces = true;
        for (var i = from; i < end; i++)
        {
            onlyPlaces &= items[i].Sort != PickSort.Content;
        }

        _words.Clear();
        for (var i = from; i < end && _words.Count <= MostWords; i++)
        {
            if (items[i].Sort == PickSort.Place || items[i].Sort == (onlyPlaces ? PickSort.Small : PickSort.Content))
            {
                AddWords(items[i]);
            }
        }

        return _words.Count is > 0 and <= MostWords ? names.Only(_words) : null;
    }

    private void AddWords(PickItem item)
    {
        for (var at = item.At; at < item.At + item.Count; at++)
        {
            if (!passage[at].IsMark && !_words.Contains(passage[at].Folded))
            {
                _words.Add(passage[at].Folded);
            }
        }
    }
}
