using System.Collections.Immutable;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>A text as its words, with hyphens inside compounds and quotation marks left out: "on-and-off" is three words.</summary>
internal sealed class Passage
{
    /// <summary>Words that may lead up to a date or a length of time ("the end of last"); more than these are no such thing.</summary>
    public const int LongestLead = 8;

    // Beyond a long message, typing errors are not looked for: it would cost more than it finds.
    private const int MostWordsForSpelling = 300;

    private Passage(string text, ImmutableArray<Word> words)
    {
        Text = text;
        Words = words;
    }

    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    public int Count => Words.Length;

    public bool IsShort => Words.Length <= MostWordsForSpelling;

    public Word this[int at] => Words[at];

    public static Passage Read(string text)
    {
        var all = WordReader.Read(text);
        var kept = ImmutableArray.CreateBuilder<Word>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            if (!IsDropped(all, i))
            {
                kept.Add(all[i]);
            }
        }

        return new Passage(text, kept.ToImmutable());
    }

    /// <summary>The person's own words from one word to another.</summary>
    public string Slice(int at, int count) =>
        count == 0 ? "" : Text[Words[at].Start..Words[at + count - 1].End];

    /// <summary>Whether the word at this place is the given one; places outside the text hold nothing.</summary>
    public bool Is(int at, string folded) => at >= 0 && at < Count && Words[at].Folded == folded;

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
