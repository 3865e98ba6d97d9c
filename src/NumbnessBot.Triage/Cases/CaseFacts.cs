using System.Globalization;

namespace NumbnessBot.Triage;

/// <summary>
/// A case as conditions see it: what follows from what is added, a lowering finding counts as not so until confirmed, something hedged that
/// the person brought up counts as so, "not sure" as an answer stays unknown, and what was once, is feared or concerns others is unknown.
/// </summary>
public sealed class CaseFacts
{
    private readonly Truth[] _truths;
    private readonly Case @case;
    private readonly Vocabulary _vocabulary;

    public CaseFacts(Case @case, Vocabulary vocabulary, FindingId? supposed = null)
    {
        this.@case = @case;
        _vocabulary = vocabulary;
        _truths = [.. vocabulary.Unsaid];
        foreach (var (id, known) in @case.Findings)
        {
            if (TruthOf(id, known) == Truth.False)
            {
                Deny(id);
            }
        }

        foreach (var (id, known) in @case.Findings)
        {
            if (TruthOf(id, known) == Truth.True)
            {
                Affirm(id);
            }
        }

        if (supposed is { } finding)
        {
            Affirm(finding);
        }
    }

    public Truth Of(FindingId finding) => _vocabulary.SlotOf(finding) is var slot and >= 0 ? _truths[slot] : Truth.Unknown;

    /// <summary>Whether a choice attribute has this value, or has it among several.</summary>
    public Truth HasValue(FindingId attribute, string value)
    {
        if (@case.ValueOf(attribute) is not { } known)
        {
            return Truth.Unknown;
        }

        var values = known.AsSpan();
        foreach (var one in values.Split(','))
        {
            if (values[one].Trim().SequenceEqual(value))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <summary>The value of a number attribute; null while unknown.</summary>
    public decimal? Number(FindingId attribute) =>
        decimal.TryParse(@case.ValueOf(attribute), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Truth TruthOf(FindingId id, Known known)
    {
        var finding = _vocabulary.Finding(id);
        if (finding is null)
        {
            return Truth.Unknown;
        }

        if (finding.Lowers)
        {
            return known is { State: FindingState.Present, Asked: true } ? Truth.True : Truth.False;
        }

        return known.State switch
        {
            FindingState.Present => Truth.True,
            FindingState.Uncertain when !known.Asked || finding.UnsureIsPresent => Truth.True,
            FindingState.Past when finding.History => Truth.True,
            FindingState.Past when known.Asked => Truth.False,
            FindingState.Absent => Truth.False,
            _ => Truth.Unknown,
        };
    }

    private void Affirm(FindingId id)
    {
        Set(id, Truth.True);
        foreach (var follows in _vocabulary.ImpliedBy(id))
        {
            Set(follows, Truth.True);
        }
    }

    private void Deny(FindingId id)
    {
        Set(id, Truth.False);
        foreach (var stronger in _vocabulary.Implying(id))
        {
            Set(stronger, Truth.False);
        }
    }

    private void Set(FindingId id, Truth truth)
    {
        if (_vocabulary.SlotOf(id) is var slot and >= 0)
        {
            _truths[slot] = truth;
        }
    }
}
