using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Reads numbers in digits and words: "42", "forty-two", "two and a half", "2 1/2".</summary>
internal sealed class Numerals(NumberWords words)
{
    private readonly Phrasebook<bool> _halfMore = new([KeyValuePair.Create(true, words.HalfMore)]);
    private readonly WordIndex<object> _values = new([.. words.Values.Select(v => KeyValuePair.Create(v.Key, (object)v.Value))]);

    public IEnumerable<string> Words => words.Values.Keys;

    /// <returns>How many words the number takes; 0 when none stands here.</returns>
    public int Read(Passage passage, int at, out decimal value)
    {
        value = 0;
        if (at < 0 || at >= passage.Count)
        {
            return 0;
        }

        var count = passage[at].Kind == WordKind.Number ? Digits(passage, at, out value) : Written(passage, at, out value);
        if (count > 0 && at + count < passage.Count && _halfMore.Longest(passage, at + count) is { } half)
        {
            value += 0.5m;
            count += half.Count;
        }

        return count;
    }

    private static int Digits(Passage passage, int at, out decimal value)
    {
        if (!decimal.TryParse(passage[at].Folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return 0;
        }

        if (passage.Is(at + 1, "1") && passage.Is(at + 2, "/") && passage.Is(at + 3, "2"))
        {
            value += 0.5m;
            return 4;
        }

        return 1;
    }

    private int Written(Passage passage, int at, out decimal value)
    {
        if (Value(passage, at) is not { } first)
        {
            value = 0;
            return 0;
        }

        value = first;
        var count = 1;
        if (value is >= 20 and < 100 && value % 10 == 0 && One(passage, at + 1, 1, 9) is { } unit)
        {
            value += unit;
            count = 2;
        }
        else if (value is >= 1 and < 10 && One(passage, at + 1, 100, 100) is not null)
        {
            value *= 100;
            count = 2;
        }

        if (value % 100 == 0 && value > 0)
        {
            var next = at + count + (passage.Is(at + count, "and") ? 1 : 0);
            if (One(passage, next, 1, 99) is { } rest)
            {
                value += rest;
                count = next + 1 - at;
                if (rest >= 20 && rest % 10 == 0 && One(passage, next + 1, 1, 9) is { } last)
                {
                    value += last;
                    count++;
                }
            }
        }

        return count;
    }

    private decimal? One(Passage passage, int at, decimal least, decimal most) =>
        at < passage.Count && Value(passage, at) is { } value && value >= least && value <= most ? value : null;

    private decimal? Value(Passage passage, int at) => (decimal?)_values.Find(passage[at].Folded, passage.HashAt(at));
}
