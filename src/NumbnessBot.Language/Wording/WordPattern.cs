using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>Reads what stands for a slot such as <c>{age}</c>.</summary>
/// <returns>How many words it takes; 0 when nothing fits.</returns>
internal delegate int SlotReader(string slot, Passage passage, int at);

/// <summary>A slot of a pattern with the words that filled it.</summary>
internal readonly record struct Filled(string Slot, int At, int Count);

/// <summary>
/// A phrase as authors write it: words, <c>a|b</c> for either, <c>word?</c> for one that may be missing, <c>{slot}</c> for something read.
/// Matched from left to right, each part taking what it can.
/// </summary>
internal sealed class WordPattern
{
    private readonly ImmutableArray<Part> _parts;
    private readonly bool _hasSlots;

    private WordPattern(ImmutableArray<Part> parts)
    {
        _parts = parts;
        _hasSlots = parts.Any(p => p.Slot is not null);
    }

    /// <summary>The slot that a match begins with, if it may begin with one.</summary>
    public string? OpeningSlot => _parts.SkipWhile(p => p is { Slot: null, Optional: true }).FirstOrDefault()?.Slot;

    public IEnumerable<string> Slots => _parts.Where(p => p.Slot is not null).Select(p => p.Slot!);

    public IEnumerable<string> Words => _parts.SelectMany(p => p.Words);

    /// <summary>Words that a match can begin with; before an <see cref="OpeningSlot"/> those that may be missing.</summary>
    public ImmutableArray<string> Openers
    {
        get
        {
            var openers = ImmutableArray.CreateBuilder<string>();
            foreach (var part in _parts)
            {
                openers.AddRange(part.Words);
                if (!part.Optional)
                {
                    break;
                }
            }

            return openers.ToImmutable();
        }
    }

    public static WordPattern Parse(string phrase)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var piece in phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = piece.Length > 1 && piece[^1] == '?';
            var bare = optional ? piece[..^1] : piece;
            if (bare is ['{', .., '}'])
            {
                parts.Add(new Part([], bare[1..^1], optional));
                continue;
            }

            var choices = bare.Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (choices.Length == 1)
            {
                parts.AddRange(Passage.Read(choices[0]).Words.Select(w => new Part([w.Folded], null, optional)));
            }
            else
            {
                parts.Add(new Part([.. choices.SelectMany(c => Passage.Read(c).Words).Select(w => w.Folded)], null, optional));
            }
        }

        return new WordPattern(parts.ToImmutable());
    }

    /// <summary>What fills the slots of a match that is known to stand here.</summary>
    public ImmutableArray<Filled> Fill(Passage passage, int at, SlotReader? slots, Spelling? spelling)
    {
        if (!_hasSlots)
        {
            return [];
        }

        var filled = new List<Filled>();
        Match(passage, at, slots, spelling, filled);
        return [.. filled];
    }

    /// <returns>How many words the match covers; 0 when there is none.</returns>
    public int Match(Passage passage, int at, SlotReader? slots, Spelling? spelling, List<Filled>? filled)
    {
        var here = at;
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            var taken = here < passage.Count ? part.Take(passage, here, slots, spelling) : 0;
            if (part.Slot is not null && i + 1 < _parts.Length && !_parts[i + 1].Optional)
            {
                taken = Shortened(passage, here, taken, _parts[i + 1], slots, spelling);
            }

            if (taken == 0 && !part.Optional)
            {
                return 0;
            }

            if (taken > 0 && part.Slot is not null)
            {
                filled?.Add(new Filled(part.Slot, here, taken));
            }

            here += taken;
        }

        return here - at;
    }

    // A slot leaves the words that the next part needs: "what does {object} mean".
    private static int Shortened(Passage passage, int at, int taken, Part next, SlotReader? slots, Spelling? spelling)
    {
        for (var count = taken; count > 0; count--)
        {
            if (at + count < passage.Count && next.Take(passage, at + count, slots, spelling) > 0)
            {
                return count;
            }
        }

        return 0;
    }

    private sealed record Part(ImmutableArray<string> Words, string? Slot, bool Optional)
    {
        public int Take(Passage passage, int at, SlotReader? slots, Spelling? spelling)
        {
            if (Slot is not null)
            {
                return slots?.Invoke(Slot, passage, at) ?? 0;
            }

            var typed = passage[at].Folded;
            foreach (var word in Words)
            {
                if (word == typed || (spelling is not null && spelling.Forgives(typed, word)))
                {
                    return 1;
                }
            }

            return 0;
        }
    }
}
