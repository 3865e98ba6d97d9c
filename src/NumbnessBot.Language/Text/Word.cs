namespace NumbnessBot.Language.Text;

/// <summary>One piece of a text.</summary>
/// <param name="Folded">
/// Small letters without accents and apostrophes, long runs of one letter shortened ("Can’t" → "cant", "sooo" → "so");
/// "&amp;" and "+" stand as "and"; a line break is "\n".
/// </param>
/// <param name="Kind">What the piece is.</param>
/// <param name="Start">Where it begins in the original, in UTF-16 units.</param>
/// <param name="Length">How much of the original it covers, in UTF-16 units.</param>
public readonly record struct Word(string Folded, WordKind Kind, int Start, int Length)
{
    /// <summary>The first unit behind the piece.</summary>
    public int End => Start + Length;

    public bool IsMark => Kind == WordKind.Mark;

    public override string ToString() => Folded;
}
