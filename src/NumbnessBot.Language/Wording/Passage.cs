using System.Collections.Immutable;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>A text as its words, with hyphens inside compounds and quotation marks left out: "on-and-off" is three words.</summary>
internal sealed class Passage
{
    private Passage(string text, ImmutableArray<Word> words)
    {
        Text = text;
        Words = words;
    }

    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    public int Count => Words.Length;

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
