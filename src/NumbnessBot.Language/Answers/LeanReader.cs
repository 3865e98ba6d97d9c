using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>Finds which ways an utterance leans.</summary>
internal sealed class LeanReader
{
    private readonly Phrasebook<Lean> _plain;
    private readonly Phrasebook<Lean> _agreeing;
    private readonly WordSet _afterNo;
    private readonly Spelling _spelling;

    public LeanReader(ImmutableDictionary<Lean, ImmutableArray<string>> leans, Spelling spelling)
    {
        var phrases = leans.Where(l => l.Key is not Lean.AfterNo and not Lean.Agree).OrderBy(l => l.Key).ToList();
        _plain = new Phrasebook<Lean>(phrases);
        _agreeing = new Phrasebook<Lean>(phrases.Prepend(KeyValuePair.Create(Lean.Agree, leans[Lean.Agree])));
        _afterNo = new WordSet(leans[Lean.AfterNo].SelectMany(w => Passage.Read(w).Words).Select(w => w.Folded));
        _spelling = spelling;
    }

    /// <param name="agree">Whether "fine", "go ahead" and the like mean yes: where no symptom is asked about.</param>
    public Leaning Read(Passage passage, bool agree) =>
        Leaning.Of(passage, agree ? _agreeing : _plain, _afterNo, _spelling);
}
