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
        : this(@case, vocabulary, null, supposed)
    {
    }

    /// <param name="case">The case.</param>
    /// <param name="vocabulary">What can be known.</param>
    /// <param name="room">Facts over the same vocabulary that nobody looks at any more; their memory serves these.</param>
    /// <param name="supposed">Counts as said.</param>
    internal CaseFacts(Case @case, Vocabulary vocabulary, CaseFacts? room, FindingId? supposed = null)
    {
        this.@case = @case;
        _vocabulary = vocabulary;
        _truths = room?._truths ?? new Truth[vocabulary.Unsaid.Length];
        vocabulary.Unsaid.CopyTo(_truths);
        foreach (var (id, known) in @case.Findings)
        {
            if (TruthOf(id, known, out var slot) == Truth.False)
            {
                Set(slot, vocabulary.ImplyingSlots(slot), Truth.False);
            }
        }

        foreach (var (id, known) in @case.Findings)
        {
            if (TruthOf(id, known, out var slot) == Truth.True)
            {
                Set(slot, vocabulary.ImpliedSlots(slot), Truth.True);
            }
        }

        if (supposed is { } finding && vocabulary.SlotOf(finding) is var so and >= 0)
        {
            Set(so, vocabulary.ImpliedSlots(so), Truth.True);
        }
    }

    public Truth Of(FindingId finding) => Of(_vocabulary.SlotOf(finding));

    /// <param name="slot">The slot in the vocabulary; what has none there is unknown.</param>
    internal Truth Of(int slot) => (uint)slot < (uint)_truths.Length ? _truths[slot] : Truth.Unknown;

    /// <summary>Whether a choice attribute has this value, or has it among several.</summary>
    public Truth HasValue(FindingId attribute, string value) => HasValue(ValueOf(attribute), value);

    /// <summary>The value of a number attribute; null while unknown.</summary>
    public decimal? Number(FindingId attribute) =>
        decimal.TryParse(ValueOf(attribute), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static Truth HasValue(string? known, string value)
    {
        if (known is null)
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

    internal string? ValueOf(FindingId attribute) => @case.ValueOf(attribute);

    private Truth TruthOf(FindingId id, Known known, out int slot)
    {
        slot = _vocabulary.SlotOf(id);
        if (slot < 0 || _vocabulary.FindingAt(slot) is not { } finding)
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

    private void Set(int slot, ReadOnlySpan<int> others, Truth truth)
    {
        _truths[slot] = truth;
        foreach (var other in others)
        {
            _truths[other] = truth;
        }
    }
}
