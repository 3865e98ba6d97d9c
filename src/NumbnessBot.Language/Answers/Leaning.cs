using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Which ways an utterance leans, clause by clause.</summary>
internal sealed record Leaning
{
    /// <summary>A plain yes: a clause of its own, or the word "yes" before a remark.</summary>
    public bool Yes { get; private set; }

    /// <summary>Yes in part or probably: "a bit", "I think so".</summary>
    public bool Partly { get; private set; }

    /// <summary>The word "yes" behind a remark: "it feels a bit odd yes".</summary>
    public bool LateYes { get; private set; }

    /// <summary>It begins with when something is so: "only when I cough".</summary>
    public bool AtTimes { get; private set; }

    /// <summary>"ok", "sure" as a clause of its own.</summary>
    public bool Weak { get; private set; }

    /// <summary>A plain no that opens the utterance.</summary>
    public bool No { get; private set; }

    /// <summary>A plain no after something else was said.</summary>
    public bool LateNo { get; private set; }

    /// <summary>What says no to a single question alone: "all normal down there".</summary>
    public bool NoSingle { get; private set; }

    public bool NotSure { get; private set; }

    /// <summary>"None of these" as a clause of its own.</summary>
    public bool None { get; private set; }

    /// <summary>Something is said beyond leaning one way or the other.</summary>
    public bool Content { get; private set; }

    /// <summary>A "but" stands between a plain yes or no and something else.</summary>
    public bool Contrast { get; private set; }

    /// <summary>The first word after that "but".</summary>
    public int ContrastAt { get; private set; } = -1;

    /// <summary>Of a plain yes and a plain no the later was yes.</summary>
    public bool YesLast { get; private set; }

    public static Leaning Of(Passage passage, Phrasebook<Lean> book, LeanReader words)
    {
        var leaning = new Leaning();
        var clause = new List<Piece>();
        for (var at = 0; at < passage.Count;)
        {
            var piece = Next(passage, at, book, words.Spelling);
            if (piece.Lean is Lean.Contrast || (piece.Lean is null && passage[at].IsMark))
            {
                leaning.Close(clause, passage, words, isQuestion: passage.Is(at, "?"));
                if (piece.Lean is Lean.Contrast && leaning.ContrastAt < 0 && (leaning.Yes || leaning.No))
                {
                    leaning.ContrastAt = at + piece.Count;
                }
            }
            else
            {
                clause.Add(piece);
            }

            at += piece.Count;
        }

        leaning.Close(clause, passage, words, isQuestion: false);
        return leaning;
    }

    private static Piece Next(Passage passage, int at, Phrasebook<Lean> book, Spelling spelling)
    {
        if (book.Longest(passage, at, spelling: spelling) is { } match)
        {
            return new Piece(match.Value, at, match.Count);
        }

        return new Piece(passage[at].Kind == WordKind.Symbol ? Lean.Filler : null, at, 1);
    }

    private void Close(List<Piece> clause, Passage passage, LeanReader words, bool isQuestion)
    {
        clause.RemoveAll(p => p.Lean is Lean.Filler);
        if (clause.TrueForAll(p => p.Lean is not (null or Lean.AtTimes)))
        {
            foreach (var piece in clause)
            {
                Lone(piece.Lean!.Value);
            }
        }
        else
        {
            Mixed(clause, passage, words, isQuestion);
        }

        clause.Clear();
    }

    private void Lone(Lean lean)
    {
        switch (lean)
        {
            case Lean.Yes or Lean.YesAlone or Lean.Agree:
                Yes = YesLast = true;
                break;
            case Lean.YesPartly:
                Partly = true;
                break;
            case Lean.YesWeak:
                Weak = true;
                break;
            case Lean.No or Lean.NoAlone or Lean.Nothing or Lean.None:
                SayNo(lean);
                break;
            case Lean.NoSingle:
                NoSingle = true;
                break;
            case Lean.NotSure:
                NotSure = true;
                break;
        }
    }

    private void SayNo(Lean lean)
    {
        // "Nothing" behind something else is part of it: "when I go, nothing".
        None |= lean == Lean.None || (lean == Lean.Nothing && !Content);
        YesLast = false;
        if (Content)
        {
            LateNo = true;
        }
        else
        {
            No = true;
        }
    }

    private void Mixed(List<Piece> said, Passage passage, LeanReader words, bool isQuestion)
    {
        var first = said[0];
        if (first.Lean == Lean.Yes)
        {
            Yes = YesLast = true;
        }
        else if (first.Lean == Lean.No && words.AfterNo.Has(passage, first.At + first.Count))
        {
            SayNo(Lean.No);
        }
        else if (first.Lean is Lean.No or Lean.NoAlone or Lean.Nothing or Lean.None && IsWell(said, passage, words))
        {
            SayNo(first.Lean.Value);
        }
        else if (first.Lean == Lean.AtTimes)
        {
            // "No, only when I've drunk a lot" narrows the no.
            AtTimes |= !Content && !No && !isQuestion;
            ContrastAt = ContrastAt < 0 && No ? first.At : ContrastAt;
        }
        else if (said[^1].Lean == Lean.Yes && !isQuestion)
        {
            LateYes = said.TrueForAll(p => p.Lean is null or Lean.Yes or Lean.YesAlone or Lean.YesPartly && !words.Denying.Has(passage, p.At));
        }

        NotSure |= said.Exists(p => p.Lean == Lean.NotSure);
        Content = true;
        Contrast |= ContrastAt >= 0;
    }

    // "No my feet are fine": what follows says that all is well, and denies nothing itself.
    private static bool IsWell(List<Piece> said, Passage passage, LeanReader words)
    {
        var last = said[^1];
        return words.Well.Has(passage, last.At + last.Count - 1)
            && said.TrueForAll(p => p.At == said[0].At || p.At == last.At || (p.Lean is null or Lean.NoSingle or Lean.YesAlone or Lean.YesPartly && !words.Denying.Has(passage, p.At)));
    }

    private readonly record struct Piece(Lean? Lean, int At, int Count);
}
