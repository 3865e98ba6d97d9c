using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// Finds what is told inside a question: "is it sciatica if I can't feel when I wee?" asks what it is, and that it is so is the reason to ask.
/// "Is it bad if I lose control?" may ask ahead and stays a question; "when" and "because" never do.
/// </summary>
internal sealed class ToldQuestionReader(TermLine line, TriggerLine triggers)
{
    private const int FarthestLook = 60;

    /// <param name="by">The word that supposes or asks.</param>
    /// <param name="mention">What may be told.</param>
    /// <param name="clause">Its clause.</param>
    public Verdict? Read(Match by, Mention mention, Clause clause)
    {
        var told = Opening(by, mention);
        return told >= 0 && IsMine(told, mention) && IsSo(told, mention)
            && (line.Is(told, CueWords.When | CueWords.Because)
                || AsksWhatItIs(Math.Max(clause.SentenceStart, told - FarthestLook), told) || AsksWhatItIs(mention.End, Math.Min(clause.SentenceEnd, mention.End + FarthestLook)))
            ? new Verdict(FindingState.Uncertain, $"told in a question with '{by}'")
            : null;
    }

    // "If", "when" or "because" between the question and what is told, or -1; "if I get" and "if I lose" look ahead.
    private int Opening(Match by, Mention mention)
    {
        if (line.Is(by.Start, CueWords.If))
        {
            return by.End - by.Start == 1 || line.Is(by.End - 1, CueWords.IsSo) ? by.Start : -1;
        }

        for (var at = Math.Max(by.End, mention.Start - FarthestLook); at < mention.Start; at++)
        {
            if (line.Is(at, CueWords.When | CueWords.Because))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsMine(int start, Mention mention)
    {
        for (var at = start; at <= mention.Start; at++)
        {
            if (line.Has(at, GrammarClasses.Me | GrammarClasses.MyOwn))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSo(int start, Mention mention)
    {
        for (var at = start; at < mention.End; at++)
        {
            if (line.Has(at, GrammarClasses.Negation) || line.Is(at, CueWords.IsSo))
            {
                return true;
            }
        }

        return false;
    }

    // "Is it", "does that mean"; not "would it be".
    private bool AsksWhatItIs(int start, int end)
    {
        foreach (var ask in triggers.Within(start, end, TriggerKind.Ask))
        {
            for (var at = ask.Start; at < end; at++)
            {
                if (line.Is(at, CueWords.WouldBe))
                {
                    return false;
                }

                if (line.Is(at, CueWords.PointsBack))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
