using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>One walk over the items of an answer that marks the choices they name.</summary>
internal sealed class PickPass(AskedQuestion asked, Passage passage, Reading reading, PickClauses clauses, Picks picks, IReadOnlySet<string> backs)
{
    private readonly List<PickItem> _plain = [];
    private readonly Dictionary<int, int> _affirmedAt = [];
    private PickSort _mode = PickSort.Affirm;
    private PickItem? _wide;
    private int _clause;
    private int _doubtAt = -1;
    private bool _leavesOut;
    private List<PickItem> _items = [];
    private PickLine _line = new(passage, []);

    /// <summary>Names that speak for themselves: titles, and names in clauses that say nothing else.</summary>
    public IReadOnlyList<PickItem> Plain => _plain;

    public void Walk(List<PickItem> items)
    {
        _items = items;
        _line = new PickLine(passage, items);
        var trailing = _line.IsTrailing();
        var denied = _line.AskedAndDenied(out var restDenied);
        picks.RestDenied |= restDenied;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            switch (item.Sort)
            {
                case PickSort.Break:
                    _mode = _wide is { Sort: PickSort.Except } ? _mode : PickSort.Affirm;
                    _clause = item.At + 1;
                    break;
                case PickSort.Except:
                    Except(i);
                    break;
                case PickSort.Only:
                    // "Not painful, just numb" affirms the second, and so does "not only numb".
                    picks.OnlyThis |= _mode != PickSort.Deny && _line.NextTarget(i) is { Sort: PickSort.Choice or PickSort.Place };
                    _mode = _mode == PickSort.Deny ? PickSort.Affirm : _mode;
                    break;
                case PickSort.OnlyThese:
                    picks.RestDenied = true;
                    break;
                case PickSort.Affirm or PickSort.Deny or PickSort.Doubt:
                    Steer(i, trailing);
                    break;
                case PickSort.Correct:
                    TakeBack(i);
                    break;
                case PickSort.All:
                    MarkAll(item);
                    break;
                case PickSort.Rest when !(trailing && _line.IsLedBack(i)):
                    picks.MarkRest(_mode);
                    break;
                case PickSort.Choice or PickSort.Place when denied.Contains(i):
                    picks.LeaveOut(item.Choice);
                    break;
                case PickSort.Choice or PickSort.Place:
                    Mark(item, _mode);
                    break;
                case PickSort.Content:
                    _mode = PickSort.Affirm;
                    break;
            }
        }

        picks.RestDenied |= !picks.IsEmpty && !picks.AnyTicked && _line.EndsWithNothing();
    }

    // "The wiping one, not sure", "leaking maybe": a doubt at the end of a clause is about the choice before it, and in a clause of its own
    // about the only choice named. After "and" it is one more thing said.
    private bool DoubtsBefore(int i)
    {
        if (_items[i] is not { Sort: PickSort.Doubt } || (i > 0 && _items[i - 1].Sort is PickSort.And))
        {
            return false;
        }

        for (var after = i + 1; after < _items.Count && _items[after].Sort != PickSort.Break; after++)
        {
            if (_items[after].IsTarget || _items[after].Sort == PickSort.Content)
            {
                return false;
            }
        }

        var from = i;
        while (from > Math.Max(0, i - PickLine.Ahead) && _items[from - 1].Sort is not (PickSort.Break or PickSort.Content or PickSort.Affirm or PickSort.Deny or PickSort.Except))
        {
            from--;
        }

        var before = _items[from..i].FindAll(t => t is { IsTarget: true, Choice: >= 0 });
        if (before.Count == 0 && from > 0 && _items[from - 1].Sort == PickSort.Break && _items.FindAll(t => t.IsTarget) is [{ Choice: >= 0 } only] && only.At < _items[i].At)
        {
            before.Add(only);
        }

        before.ForEach(t => Mark(t, PickSort.Doubt));
        return before.Count > 0;
    }

    private void Steer(int i, bool trailing)
    {
        var item = _items[i];
        if (DoubtsBefore(i))
        {
            return;
        }

        if (trailing && item is { Lean: not null, Sort: not PickSort.Doubt } && i > 0)
        {
            var from = i;
            while (from > Math.Max(0, i - PickLine.Ahead) && (_items[from - 1].IsTarget || _items[from - 1].Sort is PickSort.Join or PickSort.And or PickSort.Filler or PickSort.Small || _line.IsNumbering(from - 1)))
            {
                from--;
            }

            for (var t = from; t < i; t++)
            {
                if (_items[t].Sort == PickSort.Rest)
                {
                    picks.MarkRest(item.Sort);
                }
                else if (_items[t].IsTarget && _items[t].Choice >= 0)
                {
                    Mark(_items[t], item.Sort);
                }
            }

            return;
        }

        if (item is { Sort: PickSort.Deny, Lean: not null } && !(i + 1 < _items.Count && (_items[i + 1].IsTarget || _items[i + 1].Sort == PickSort.Content)))
        {
            _wide = item;
        }

        if (item.Sort != PickSort.Affirm || _mode != PickSort.Doubt)
        {
            _mode = item.Sort;
            _leavesOut = false;
            _doubtAt = item.Sort == PickSort.Doubt ? item.At : _doubtAt;
        }
    }

    // "Everything but 3" leaves it out; "none but 3" and "no, but 3" mean it.
    private void Except(int i)
    {
        picks.RestDenied |= _wide is { Sort: PickSort.Deny } && (_line.NextTarget(i) is not null || IsToldBehind(_items[i].At));
        _leavesOut = _wide is { Sort: PickSort.All };
        _mode = _leavesOut ? PickSort.Deny : PickSort.Affirm;
        _wide = _items[i];
    }

    private bool IsToldBehind(int at)
    {
        foreach (var finding in reading.Findings)
        {
            if (finding.Start >= passage[at].Start && finding.State is FindingState.Present or FindingState.Uncertain && asked.Asks.Contains(finding.Id))
            {
                return true;
            }
        }

        return false;
    }

    private void TakeBack(int i)
    {
        if (_line.NextTarget(i) is not null && (asked.Kind == QuestionKind.Single || asked.Attribute is not null))
        {
            picks.Clear();
        }

        _mode = PickSort.Affirm;
    }

    private void MarkAll(PickItem item)
    {
        if (asked.Kind is QuestionKind.YesNo or QuestionKind.Single)
        {
            return;
        }

        if (_mode == PickSort.Deny)
        {
            picks.RestDenied = true;
        }
        else
        {
            picks.MarkRest(_mode);
        }

        _wide = _mode == PickSort.Deny ? item with { Sort = PickSort.Deny } : item;
    }

    private void Mark(PickItem item, PickSort how)
    {
        var choice = asked.Choices[item.Choice];
        if (IsOldNews(item, choice))
        {
            return;
        }

        if (item.Sort == PickSort.Choice && (item.Kind == NameKind.Title || !clauses.IsStrange(_clause)))
        {
            // "Not sure about" belongs to the name behind it.
            var from = how == PickSort.Doubt && _doubtAt >= _clause && _doubtAt < item.At ? _doubtAt : item.At;
            _plain.Add(item with { At = from, Count = item.At + item.Count - from });
        }

        // "Nope, stays put" is none of the values twice over.
        how = choice.Id == FixedOptions.None && asked.Attribute is not null ? PickSort.Affirm : how;

        // "No fever" says nothing of the shivering that stands on the same line.
        if (how == PickSort.Deny && item is { Sort: PickSort.Choice, Kind: not NameKind.Title } && choice.Findings.Length > 1 && !_leavesOut)
        {
            return;
        }

        // "Hopeless; not sure about harming myself": both stand on one line, and the first is said plainly.
        if (how == PickSort.Doubt && choice.Findings.Length > 1 && _affirmedAt.TryGetValue(item.Choice, out var affirmed) && affirmed != item.At)
        {
            return;
        }

        if (how == PickSort.Affirm)
        {
            _affirmedAt[item.Choice] = item.At;
        }

        if (_leavesOut && how == PickSort.Deny)
        {
            picks.LeaveOut(item.Choice);
        }
        else if (choice.IsFixed || choice.Findings.IsEmpty || item.Sort == PickSort.Place || IsPlain(item, choice, how))
        {
            picks.Mark(item.Choice, how);
        }
    }

    // "Only the back pain": the trouble that was told already is none of the signs whose lines mention a back.
    private bool IsOldNews(PickItem item, AnswerChoice choice)
    {
        if (item is not { Sort: PickSort.Choice, Kind: NameKind.Hint } || choice.Findings.IsEmpty || reading.Findings.Any(f => choice.Findings.Contains(f.Id)))
        {
            return false;
        }

        var (start, end) = (passage[item.At].Start, passage[item.At + item.Count - 1].End);
        return Enumerable.Range(item.At, item.Count).Any(at => backs.Contains(passage[at].Folded))
            && reading.Findings.Any(f => !asked.Asks.Contains(f.Id) && f.Start < end && f.Start + f.Length > start);
    }

    // Words that merely touch on a choice leave the decision to what the sentence says.
    private bool IsPlain(PickItem item, AnswerChoice choice, PickSort how)
    {
        if (!clauses.IsStrange(_clause))
        {
            return true;
        }

        return how == PickSort.Affirm && (item.Kind == NameKind.Title
            || (item.Kind == NameKind.Phrase && !clauses.Denies(_clause, item) && !reading.Findings.Any(f => choice.Findings.Contains(f.Id))));
    }
}
