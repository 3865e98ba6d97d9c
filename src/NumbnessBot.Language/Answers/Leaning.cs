using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Which ways an utterance leans, clause by clause.</summary>
internal sealed record Leaning
{
    /// <summary>A plain yes: a clause of its own, or the word "yes" before a remark.</summary>
    public bool Yes { get; private set; }

    /// <summary>"ok", "sure" as a clause of its own.</summary>
    public bool Weak { get; private set; }

    /// <summary>A plain no that opens the utterance.</summary>
    public bool No { get; private set; }

    /// <summary>A plain no after something else was said.</summary>
    public bool LateNo { get; private set; }

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

    public static Leaning Of(Passage passage, Phrasebook<Lean> book, WordSet afterNo, Spelling spelling)
    {
        var leaning = new Leaning();
        var clause = new List<Piece>();
        for (var at = 0; at < passage.Count;)
        {
            var piece = Next(passage, at, book, spelling);
            if (piece.Lean is Lean.Contrast || (piece.Lean is null && passage[at].IsMark))
            {
                leaning.Close(clause, passage, afterNo);
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

        leaning.Close(clause, passage, afterNo);
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

    private void Close(List<Piece> clause, Passage passage, WordSet afterNo)
    {
        clause.RemoveAll(p => p.Lean is Lean.Filler);
        if (clause.TrueForAll(p => p.Lean is not null))
        {
            foreach (var piece in clause)
            {
                Lone(piece.Lean!.Value);
            }
        }
        else
        {
            Mixed(clause, passage, afterNo);
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
            case Lean.YesWeak:
                Weak = true;
                break;
            case Lean.No or Lean.NoAlone or Lean.None:
                SayNo(lean);
                break;
            case Lean.NotSure:
                NotSure = true;
                break;
        }
    }

    private void SayNo(Lean lean)
    {
        None |= lean == Lean.None;
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

    private void Mixed(List<Piece> said, Passage passage, WordSet afterNo)
    {
        var first = said[0];
        if (first.Lean == Lean.Yes)
        {
            Yes = YesLast = true;
        }
        else if (first.Lean == Lean.No && afterNo.Has(passage, first.At + first.Count))
        {
            SayNo(Lean.No);
        }

        NotSure |= said.Exists(p => p.Lean == Lean.NotSure);
        Content = true;
        Contrast |= ContrastAt >= 0;
    }

    private readonly record struct Piece(Lean? Lean, int At, int Count);
}
