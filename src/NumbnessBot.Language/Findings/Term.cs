using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>A word as it is read, which may differ from how it is spelt; two terms may stand for one typed word ("dunno").</summary>
internal readonly record struct Term(string Text, int Number, WordKind Kind, int Start, int End, double Value)
{
    public bool IsMark => Kind == WordKind.Mark;
}
