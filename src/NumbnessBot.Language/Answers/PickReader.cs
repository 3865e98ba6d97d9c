using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads an answer that picks from a list of choices, by name, by place or by what the words mean.</summary>
internal sealed class PickReader(AnswerWords words, LeanReader leans, Spelling spelling, ShownNames shown, IReadOnlySet<string> backs)
{
    private readonly PickSplitter _splitter = new(words, spelling);
    private readonly WordSet _denying = new(words.Picks[PickWord.Denying]);

    public Answer Read(AskedQuestion asked, Passage passage, Reading reading)
    {
        var names = shown.Of(asked);
        var clauses = new PickClauses(passage, names, _denying, _splitter.Split(passage, names, asked.Choices));
        var picks = new Picks(asked.Choices);
        var pass = new PickPass(asked, passage, reading, clauses, picks, backs);
        var items = clauses.Settle();
        pass.Walk(items);
        PickMeaning.Apply(asked.Choices, reading, pass.Plain, passage, picks);
        var answer = Conclude(asked, leans.Read(passage, agree: false), passage, reading, picks);
        return answer is not Answer.Picked picked ? answer
            : asked.Kind == QuestionKind.Single && picked.Ticked.Length > 1 ? new Answer.NotUnderstood()
            : picked with { LeftOver = LeftOverReader.Find(passage, items, reading) };
    }

    private static Answer Conclude(AskedQuestion asked, Leaning leaning, Passage passage, Reading reading, Picks picks)
    {
        var picked = picks.ToAnswer();
        var real = Real(asked);
        if (!picked.Ticked.IsEmpty || !picked.Unsure.IsEmpty)
        {
            return picked;
        }

        if (picks.Yes && !leaning.Content)
        {
            return new Answer.Yes();
        }

        if (leaning.NotSure || picks.NotSure)
        {
            return picked.Denied.IsEmpty ? new Answer.NotSure() : picked;
        }

        if (picks.None || leaning.None || picks.RestDenied || (real > 0 && picked.Denied.Length == real))
        {
            return picks.AnyLeftOut ? picked : IsLeftOpen(leaning, passage, reading) ? new Answer.NotUnderstood() : new Answer.None();
        }

        if (!picked.Denied.IsEmpty)
        {
            return picked;
        }

        if (leaning.No)
        {
            return IsLeftOpen(leaning, passage, reading) ? new Answer.NotUnderstood() : new Answer.None();
        }

        return leaning.Yes && real == 1 && asked.Kind is QuestionKind.Multiple or QuestionKind.Single or QuestionKind.Region ? new Answer.Picked([asked.Choices.First(c => !c.IsFixed).Id], [], [], false) : new Answer.NotUnderstood();
    }

    private static int Real(AskedQuestion asked)
    {
        var real = 0;
        foreach (var choice in asked.Choices)
        {
            real += choice.IsFixed ? 0 : 1;
        }

        return real;
    }

    // After "none, but …" the rest must be understood, or it may be the very thing that is asked for.
    private static bool IsLeftOpen(Leaning leaning, Passage passage, Reading reading) =>
        leaning.Contrast && !(leaning.ContrastAt < passage.Count && reading.Findings.Any(f => f.Start >= passage[leaning.ContrastAt].Start));
}
