using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// The triggers of a text. One inside a longer phrase that means something else is not read: "no" in "no wonder", "ruled out" in "haven't
/// ruled out", "signs of" in "no signs of".
/// </summary>
internal sealed class TriggerLine(TermLine line)
{
    private readonly List<Match>[] _ofKind = [.. Enum.GetValues<TriggerKind>().Select(_ => new List<Match>())];
    private readonly List<Match> _found = [];
    private int[] _plain = new int[64];
    private int[] _other = new int[64];
    private int[] _denied = new int[64];

    /// <summary>Takes the triggers that fit another text.</summary>
    public void Read(PatternMatcher matcher)
    {
        Clear();
        foreach (var fit in matcher.Fits)
        {
            var last = matcher.Index.ElementsOf(fit.Pattern).Length - 1;
            var match = new Match(matcher.Index.OwnerOf(fit.Pattern), matcher.Place(fit, 0).Start, matcher.Place(fit, last).End);
            _found.Add(match);
            if (match.Owner == (int)TriggerKind.Plain)
            {
                Cover(match, _plain);
            }

            if (!IsDenial(match) && !IsWeak(match))
            {
                Cover(match, _other);
            }

            if (match.Owner == (int)TriggerKind.Deny)
            {
                Cover(match, _denied);
            }
        }

        foreach (var match in _found)
        {
            if (match.Owner != (int)TriggerKind.Plain && !(IsDoubt(match) || match.Owner == (int)TriggerKind.AnswerYes ? IsWithinLonger(match, _plain) : IsWithin(match, _plain))
                && !(IsOutdone(match) && IsWithinLonger(match, _other)) && !(match.Owner == (int)TriggerKind.Suppose && IsWithinLonger(match, _denied)))
            {
                _ofKind[match.Owner].Add(match);
            }
        }
    }

    /// <summary>The triggers of a kind that lie wholly within [start, end), in order.</summary>
    public TriggerRange Within(int start, int end, TriggerKind kind) => new(line, _ofKind[(int)kind], start, end, whole: true);

    /// <summary>The triggers of a kind that begin within [start, end), though they may run on ("haven't had" before "had accidents").</summary>
    public TriggerRange Beginning(int start, int end, TriggerKind kind) => new(line, _ofKind[(int)kind], start, end, whole: false);

    public bool Any(int start, int end, TriggerKind kind) => Within(start, end, kind).Any();

    private static bool IsDenial(Match match) => (TriggerKind)match.Owner is TriggerKind.Deny or TriggerKind.DenyNext or TriggerKind.DenyAfter;

    // What a longer phrase of another kind takes over: "if" in "don't know if".
    private static bool IsOutdone(Match match) => IsDenial(match) || (TriggerKind)match.Owner is TriggerKind.Suppose or TriggerKind.Doubt;

    private static bool IsWeak(Match match) => (TriggerKind)match.Owner is
        TriggerKind.AnswerYes or TriggerKind.AnswerNo or TriggerKind.AnswerUnsure or TriggerKind.Lately or TriggerKind.Ask or TriggerKind.OnBehalf
        or TriggerKind.OwnBehalf or TriggerKind.DenyBack;

    // "Not sure" is no denial and yet a doubt.
    private static bool IsDoubt(Match match) => (TriggerKind)match.Owner is TriggerKind.Doubt or TriggerKind.DoubtAfter or TriggerKind.AnswerUnsure;

    private static bool IsWithin(Match match, int[] lengths) =>
        match.End - match.Start <= lengths[match.Start] && match.End - match.Start <= lengths[match.End - 1];

    private static bool IsWithinLonger(Match match, int[] lengths) =>
        match.End - match.Start < lengths[match.Start] && match.End - match.Start < lengths[match.End - 1];

    /// <summary>Notes for each term the length of the longest match that covers it.</summary>
    private static void Cover(Match match, int[] lengths)
    {
        for (var at = match.Start; at < match.End; at++)
        {
            lengths[at] = Math.Max(lengths[at], match.End - match.Start);
        }
    }

    private void Clear()
    {
        if (_plain.Length < line.Count)
        {
            var room = Math.Max(line.Count, _plain.Length * 2);
            (_plain, _other, _denied) = (new int[room], new int[room], new int[room]);
        }

        Array.Clear(_plain, 0, line.Count);
        Array.Clear(_other, 0, line.Count);
        Array.Clear(_denied, 0, line.Count);
        _found.Clear();
        foreach (var list in _ofKind)
        {
            list.Clear();
        }
    }
}
