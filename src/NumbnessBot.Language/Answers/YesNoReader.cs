using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads the answer to a yes/no question. What was asked about counts more than the word "no"; digits never choose.</summary>
internal sealed class YesNoReader(LeanReader leans)
{
    public Answer Read(AskedQuestion asked, Passage passage, Reading reading) =>
        asked.Asks.IsEmpty ? ReadConsent(leans.Read(passage, agree: true), reading)
            : ReadSymptom(asked, leans.Read(passage, agree: false), passage, reading);

    private static Answer ReadSymptom(AskedQuestion asked, Leaning leaning, Passage passage, Reading reading)
    {
        var states = StatesOf(asked, reading);
        if (asked.Calms && (leaning.Partly || (!leaning.Yes && (leaning.AtTimes || leaning.LateYes))))
        {
            return new Answer.NotSure();
        }

        if (leaning.Yes || leaning.Partly || states.Contains(FindingState.Present))
        {
            return new Answer.Yes();
        }

        var told = reading.Findings.Any(f => f.State == FindingState.Present);
        if ((leaning.AtTimes || (leaning.LateYes && !leaning.No)) && !told && !leaning.NotSure)
        {
            return new Answer.Yes();
        }

        if (leaning.NotSure || states.Contains(FindingState.Uncertain))
        {
            return new Answer.NotSure();
        }

        if (leaning.No)
        {
            return leaning.Contrast && !Covers(reading, passage, leaning.ContrastAt) ? new Answer.NotUnderstood() : new Answer.No();
        }

        if (leaning is { NoSingle: true, Content: false, LateNo: false } && !told)
        {
            return new Answer.No();
        }

        if (asked.Asks.All(id => reading.Findings.Any(f => f.Id == id)) && states.TrueForAll(s => s == FindingState.Absent))
        {
            return new Answer.No();
        }

        return leaning is { Weak: true, Content: false } ? new Answer.Yes() : new Answer.NotUnderstood();
    }

    // Consent, review: nothing is denied by a misreading, so the last word counts; symptoms told here are no answer.
    private static Answer ReadConsent(Leaning leaning, Reading reading)
    {
        var told = reading.Findings.Any(f => f.State is FindingState.Present or FindingState.Uncertain);
        return leaning switch
        {
            { Yes: true, No: false, LateNo: false } => leaning.Contrast ? new Answer.NotUnderstood() : new Answer.Yes(),
            { Yes: true } => leaning.YesLast ? new Answer.Yes() : new Answer.No(),
            { No: true } => new Answer.No(),
            { LateNo: true } => told ? new Answer.NotUnderstood() : new Answer.No(),
            { NotSure: true, Content: false } => new Answer.NotSure(),
            { Weak: true, Content: false } => new Answer.Yes(),
            _ => new Answer.NotUnderstood(),
        };
    }

    private static List<FindingState> StatesOf(AskedQuestion asked, Reading reading) =>
        [.. reading.Findings.Where(f => asked.Asks.Contains(f.Id)).Select(f => f.State)];

    // After "no, but …" the rest must be understood, or the no may not be what it seems.
    private static bool Covers(Reading reading, Passage passage, int from) =>
        from < passage.Count && reading.Findings.Any(f => f.Start >= passage[from].Start);
}
