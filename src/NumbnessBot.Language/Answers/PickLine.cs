namespace NumbnessBot.Language;

/// <summary>An answer as the items on it, and what their order tells.</summary>
internal sealed class PickLine(Passage passage, List<PickItem> items)
{
    /// <summary>How far "only" and "except" reach.</summary>
    public const int Ahead = 12;

    /// <summary>"Fever yes, numbness no": what leans stands behind what it is about.</summary>
    public bool IsTrailing()
    {
        var telling = items.FindAll(i => i.IsTarget || i.Sort is PickSort.Deny or PickSort.Doubt || (i.Sort == PickSort.Affirm && i.Lean is not null));
        return telling.Count > 1 && telling[0].IsTarget && telling[^1] is { IsTarget: false, Lean: not null };
    }

    /// <summary>"The others no": what the rest is stands behind it.</summary>
    public bool IsLedBack(int i)
    {
        var next = i + 1;
        while (next < items.Count && items[next].Sort is PickSort.Join or PickSort.Filler or PickSort.Small)
        {
            next++;
        }

        return next < items.Count && items[next] is { Sort: PickSort.Affirm or PickSort.Deny, Lean: not null };
    }

    /// <summary>The point of "1. no".</summary>
    public bool IsNumbering(int i) => i > 0 && passage.Is(items[i].At, ".") && items[i - 1].Sort == PickSort.Place;

    /// <summary>The next choice or place that is named, within reach.</summary>
    public PickItem? NextTarget(int i)
    {
        for (var next = i + 1; next < Math.Min(items.Count, i + Ahead); next++)
        {
            if (items[next].IsTarget)
            {
                return items[next];
            }
        }

        return null;
    }

    /// <summary>"Numb bum? leaking? none of it": what is asked and then denied is denied, whatever it sounds like.</summary>
    /// <param name="restDenied">With these everything else was denied, too.</param>
    public IReadOnlySet<int> AskedAndDenied(out bool restDenied)
    {
        restDenied = false;
        HashSet<int> found = [];
        var asked = -1;
        for (int from = 0, end; from < items.Count; from = end + 1)
        {
            end = from;
            while (end < items.Count && items[end].Sort != PickSort.Break)
            {
                end++;
            }

            if (end < items.Count && passage.Is(items[end].At, "?"))
            {
                asked = asked < 0 ? from : asked;
            }
            else if (end > from)
            {
                if (asked >= 0 && IsLoneDenial(from, end))
                {
                    found.UnionWith(Enumerable.Range(asked, from - asked));
                    restDenied |= items[from].Lean is Lean.None or Lean.Nothing;
                }

                asked = -1;
            }
        }

        return found;
    }

    private bool IsLoneDenial(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (items[i].Sort is not PickSort.Filler && items[i] is not { Sort: PickSort.Deny, Lean: not null })
            {
                return false;
            }
        }

        return items[from].Sort == PickSort.Deny;
    }

    /// <summary>"No numbness, no leaking, nothing".</summary>
    public bool EndsWithNothing()
    {
        var from = items.FindLastIndex(i => i.Sort == PickSort.Break && i.At < passage.Count - 1) + 1;
        return from > 0 && from < items.Count && IsLoneDenial(from, items.Count) && items[from].Lean is Lean.None or Lean.Nothing
            && !items.Exists(i => i.Sort == PickSort.Content);
    }
}
