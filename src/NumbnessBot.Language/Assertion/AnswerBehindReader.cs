using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>Reads a short answer that stands right behind what is named: "fever: no", "numb legs? yes".</summary>
internal sealed class AnswerBehindReader(TermLine line, IReadOnlyList<Clause> clauses, TriggerLine triggers)
{
    private static readonly (TriggerKind Kind, FindingState State)[] answers =
    [
        (TriggerKind.AnswerNo, FindingState.Absent), (TriggerKind.AnswerYes, FindingState.Present), (TriggerKind.AnswerUnsure, FindingState.Uncertain),
    ];

    private readonly OwnNegation _own = new(line);

    public Verdict? Read(Mention mention, int clauseNumber)
    {
        var at = mention.End;
        var asked = false;
        var clause = clauses[clauseNumber];
        if (clause.SentenceEnd > 0 && line.Terms[clause.SentenceEnd - 1].Text == "?" && clause.End == clause.SentenceEnd)
        {
            (at, asked) = (clause.SentenceEnd, true);
        }

        while (at < line.Count && line.Terms[at].IsMark && line.Terms[at].Text is not "." and not "!")
        {
            asked |= line.Terms[at].Text is ":" or "=" or "-" or "?" or "(";
            at++;
        }

        // "No feeling, none": nobody asked, so it says the same again.
        var insists = !asked && _own.Any(mention);
        foreach (var (kind, state) in answers)
        {
            if (kind == TriggerKind.AnswerNo && insists)
            {
                continue;
            }

            foreach (var answer in triggers.Within(at, at + 5, kind))
            {
                var ends = answer.End == line.Count || line.Terms[answer.End].IsMark || line.Has(answer.End, GrammarClasses.Contrast)
                    || (kind == TriggerKind.AnswerYes && at == mention.End && answer.End == at + 1 && line.Is(at, CueWords.Affirms))
                    || (kind == TriggerKind.AnswerNo && asked && answer.End > at + 1 && line.Is(at, CueWords.Declines));
                if (answer.Start == at && ends && (asked || IsPlainAnswer(answer, kind)))
                {
                    return new Verdict(state, $"answered by '{answer}' behind it");
                }
            }
        }

        return null;
    }

    // "Now and then" answers only where something was asked.
    private bool IsPlainAnswer(Match answer, TriggerKind kind) => kind switch
    {
        TriggerKind.AnswerNo => true,
        TriggerKind.AnswerYes => answer.End == answer.Start + 1 || line.Is(answer.Start, CueWords.Affirms),
        _ => false,
    };
}
