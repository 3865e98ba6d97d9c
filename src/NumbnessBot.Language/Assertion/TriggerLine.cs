using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// The triggers of a text. One inside a longer phrase that means something else is not read: "no" in "no wonder", "ruled out" in "haven't
/// ruled out".
/// </summary>
internal sealed class TriggerLine
{
    private readonly TermLine _line;
    private readonly List<Match> _all;
    private readonly List<int>[] _startingAt;

    public TriggerLine(TermLine line, List<Match> found)
    {
        _line = line;
        var plain = Cover(found.Where(m => m.Owner == (int)TriggerKind.Plain));
        var other = Cover(found.Where(m => !IsDenial(m) && !IsWeak(m)));
        _all = [.. found.Where(m => m.Owner != (int)TriggerKind.Plain && !(IsDoubt(m) ? IsWithinLonger(m, plain) : IsWithin(m, plain)) && !(IsOutdone(m) && IsWithinLonger(m, other)))];
        _startingAt = new List<int>[line.Count];
        for (var i = 0; i < _all.Count; i++)
        {
            (_startingAt[_all[i].Start] ??= []).Add(i);
        }
    }

    /// <summary>The triggers of a kind that lie wholly within [start, end), in order.</summary>
    public IEnumerable<Match> Within(int start, int end, TriggerKind kind)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, _startingAt.Length); at++)
        {
            _line.Steps++;
            foreach (var i in _startingAt[at] ?? [])
            {
                if (_all[i].Owner == (int)kind && _all[i].End <= end)
                {
                    yield return _all[i];
                }
            }
        }
    }

    /// <summary>The triggers of a kind that begin within [start, end), though they may run on ("haven't had" before "had accidents").</summary>
    public IEnumerable<Match> Beginning(int start, int end, TriggerKind kind)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, _startingAt.Length); at++)
        {
            _line.Steps++;
            foreach (var i in _startingAt[at] ?? [])
            {
                if (_all[i].Owner == (int)kind)
                {
                    yield return _all[i];
                }
            }
        }
    }

    public bool Any(int start, int end, TriggerKind kind) => Within(start, end, kind).Any();

    private static bool IsDenial(Match match) => (TriggerKind)match.Owner is TriggerKind.Deny or TriggerKind.DenyNext or TriggerKind.DenyAfter;

    // What a longer phrase of another kind takes over: "if" in "don't know if".
    private static bool IsOutdone(Match match) => IsDenial(match) || (TriggerKind)match.Owner is TriggerKind.Suppose or TriggerKind.Doubt;

    private static bool IsWeak(Match match) => (TriggerKind)match.Owner is
        TriggerKind.AnswerYes or TriggerKind.AnswerNo or TriggerKind.AnswerUnsure or TriggerKind.Lately or TriggerKind.Ask or TriggerKind.OnBehalf;

    // "Not sure" is no denial and yet a doubt.
    private static bool IsDoubt(Match match) => (TriggerKind)match.Owner is TriggerKind.Doubt or TriggerKind.DoubtAfter or TriggerKind.AnswerUnsure;

    private static bool IsWithin(Match match, int[] lengths) =>
        match.End - match.Start <= lengths[match.Start] && match.End - match.Start <= lengths[match.End - 1];

    private static bool IsWithinLonger(Match match, int[] lengths) =>
        match.End - match.Start < lengths[match.Start] && match.End - match.Start < lengths[match.End - 1];

    /// <summary>For each term the length of the longest of the given matches that covers it.</summary>
    private int[] Cover(IEnumerable<Match> matches)
    {
        var lengths = new int[_line.Count];
        foreach (var match in matches)
        {
            for (var at = match.Start; at < match.End; at++)
            {
                lengths[at] = Math.Max(lengths[at], match.End - match.Start);
            }
        }

        return lengths;
    }
}
