namespace NumbnessBot.Language.Text;

/// <summary>What a piece of text is.</summary>
public enum WordKind
{
    /// <summary>Letters, perhaps with digits after them ("can't", "l5").</summary>
    Word,

    /// <summary>Digits, perhaps with a decimal part ("38.5"; a decimal comma is folded to a point).</summary>
    Number,

    /// <summary>Punctuation or a line break.</summary>
    Mark,

    /// <summary>An emoji or another sign that is neither letter, digit nor punctuation.</summary>
    Symbol,
}
