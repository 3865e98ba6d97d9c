namespace NumbnessBot.Language;

/// <summary>Finds which ways an utterance leans.</summary>
internal sealed class LeanReader
{
    private readonly Phrasebook<Lean> _plain;
    private readonly Phrasebook<Lean> _agreeing;

    public LeanReader(AnswerWords words, Spelling spelling)
    {
        var phrases = words.Leans.Where(l => l.Key is not (Lean.AfterNo or Lean.Well or Lean.Agree)).OrderBy(l => l.Key).ToList();
        _plain = new Phrasebook<Lean>(phrases);
        _agreeing = new Phrasebook<Lean>(phrases.Prepend(KeyValuePair.Create(Lean.Agree, words.Leans[Lean.Agree])));
        AfterNo = new WordSet(words.Leans[Lean.AfterNo].SelectMany(w => Passage.Read(w).Words).Select(w => w.Folded));
        Well = new WordSet(words.Leans[Lean.Well]);
        Denying = new WordSet(words.Picks[PickWord.Denying]);
        Spelling = spelling;
    }

    /// <summary>What may follow a plain "no" without a comma.</summary>
    public WordSet AfterNo { get; }

    public WordSet Well { get; }

    public WordSet Denying { get; }

    public Spelling Spelling { get; }

    /// <param name="agree">Whether "fine", "go ahead" and the like mean yes: where no symptom is asked about.</param>
    public Leaning Read(Passage passage, bool agree) => Leaning.Of(passage, agree ? _agreeing : _plain, this);
}
