using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>
/// A text as its words, with hyphens inside compounds and quotation marks left out: "on-and-off" is three words. Read once for each message
/// and handed to every reader.
/// </summary>
public sealed class Passage
{
    /// <summary>Words that may lead up to a date or a length of time ("the end of last"); more than these are no such thing.</summary>
    internal const int LongestLead = 8;

    // Beyond a long message, typing errors are not looked for: it would cost more than it finds.
    private const int MostWordsForSpelling = 300;

    private readonly int[] _hashes;

    private Passage(string text, ImmutableArray<Word> words)
    {
        Text = text;
        Words = words;
        _hashes = new int[words.Length];
        for (var i = 0; i < _hashes.Length; i++)
        {
            _hashes[i] = WordIndex<object>.Hash(words[i].Folded);
        }
    }

    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    public int Count => Words.Length;

    internal bool IsShort => Words.Length <= MostWordsForSpelling;

    internal ref readonly Word this[int at] => ref Words.ItemRef(at);

    public static Passage Read(string text)
    {
        var all = WordReader.Read(text);
        var dropped = 0;
        for (var i = 0; i < all.Length; i++)
        {
            dropped += IsDropped(all, i) ? 1 : 0;
        }

        if (dropped == 0)
        {
            return new Passage(text, all);
        }

        var kept = new Word[all.Length - dropped];
        for (int i = 0, at = 0; i < all.Length; i++)
        {
            if (!IsDropped(all, i))
            {
                kept[at++] = all[i];
            }
        }

        return new Passage(text, ImmutableCollectionsMarshal.AsImmutableArray(kept));
    }

    /// <summary>For <see cref="WordIndex{T}"/>.</summary>
    internal int HashAt(int at) => _hashes[at];

    /// <summary>The person's own words from one word to another.</summary>
    internal string Slice(int at, int count) =>
        count == 0 ? "" : Text[Words[at].Start..Words[at + count - 1].End];

    /// <summary>Whether the word at this place is the given one; places outside the text hold nothing.</summary>
    internal bool Is(int at, string folded) => at >= 0 && at < Count && Words[at].Folded == folded;

    private static bool IsDropped(ImmutableArray<Word> all, int i)
    {
        if (!all[i].IsMark)
        {
            return false;
        }

        return all[i].Folded switch
        {
            "\"" or "'" or "*" or "_" => true,
            "-" => i > 0 && i + 1 < all.Length
                && all[i - 1].End == all[i].Start && all[i].End == all[i + 1].Start
                && !all[i - 1].IsMark && !all[i + 1].IsMark
                && (all[i - 1].Kind != WordKind.Number || all[i + 1].Kind != WordKind.Number),
            _ => false,
        };
    }
}
