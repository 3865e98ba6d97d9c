namespace NumbnessBot.Content.Tests;

/// <summary>Faults of patterns and their words.</summary>
internal static class BrokenPatterns
{
    private const string Patterns = "patterns.yaml";
    private const string Words = "locales/en/patterns.yaml";

    public static readonly Dictionary<string, Fault> All = new()
    {
        ["no patterns at all"] = new(c => c.Delete(Patterns).Delete(Words), Patterns, "", "missing", "patterns.schema.json"),
        ["a pattern that stands twice"] = new(
            c => c.Write(Patterns, File.ReadAllText(Path.Combine(c.Path, Patterns)) + File.ReadAllText(Path.Combine(c.Path, Patterns)).Replace("patterns:\n", "", StringComparison.Ordinal)),
            Patterns, "patterns[sitting-long].id", "stands twice", "Rename"),
        ["a pattern named beside an emergency"] = new(c => c.Replace(Patterns, "up-to: soon", "up-to: emergency"), Patterns, "patterns[sitting-long].up-to", "'emergency'", "today"),
        ["a pattern that nothing speaks against"] = new(c => c.Replace(Patterns, "    against: [foot-drop]\n", ""), Patterns, "patterns[sitting-long]", "'against' is missing", "Add it"),
        ["a pattern without its date"] = new(c => c.Replace(Patterns, "    date: 2026-11-20\n", ""), Patterns, "patterns[sitting-long]", "'date' is missing", ""),
        ["a pattern without a time to look again"] = new(c => c.Replace(Patterns, "look-again-days: 14", "look-again-days: 0"), Patterns, "look-again-days", "too small", ""),
        ["a pattern's source without its year"] = new(c => c.Replace(Patterns, "Publisher: Title (2020)", "Publisher: Title"), Patterns, "patterns[sitting-long].source[0]", "'Publisher: Title'", "(undated)"),
        ["a finding misspelt in a pattern"] = new(c => c.Replace(Patterns, "against: [foot-drop]", "against: [foot-dorp]"), Patterns, "patterns[sitting-long].against[0]", "'foot-dorp'", "'foot-drop'"),
        ["a value that is none in a pattern"] = new(c => c.Replace(Patterns, "region = lower-back", "region = lower-bakc"), Patterns, "patterns[sitting-long].fits[0]", "'lower-bakc'", "'lower-back'"),
        ["a pattern whose condition cannot be read"] = new(c => c.Replace(Patterns, "when: back-numbness", "when: back-numbness AND"), Patterns, "patterns[sitting-long].when", "cannot be read", "AND, OR, NOT"),
        ["a pattern that nobody has"] = new(c => c.Replace(Patterns, "when: back-numbness", "when: foot-drop AND NOT leg-weakness"), Patterns, "patterns[sitting-long].when", "Nobody can meet", "both there and not there"),
        ["what nobody with the pattern has"] = new(c => c.Replace(Patterns, "against: [foot-drop]", "against: [NOT back-numbness]"), Patterns, "patterns[sitting-long].against", "Nobody who has 'sitting-long'", "take it out"),
        ["what speaks for a pattern and against it"] = new(c => c.Replace(Patterns, "against: [foot-drop]", "against: [NOT leg-weakness]"), Patterns, "patterns[sitting-long].against", "'NOT leg-weakness' speaks for", "one of the two"),
        ["what is counted twice for a pattern"] = new(c => c.Replace(Patterns, "fits: [", "fits: [back-numbness, "), Patterns, "patterns[sitting-long].fits", "'back-numbness' is counted twice", "'when'"),
        ["an unknown topic of a pattern"] = new(c => c.Replace(Patterns, "topic: posture", "topic: postur"), Patterns, "patterns[sitting-long].topic", "'postur'", "'posture'"),
        ["an unknown test of a pattern"] = new(c => c.Replace(Patterns, "tests: [posture]", "tests: [posturs]"), Patterns, "patterns[sitting-long].tests", "'posturs'", "'posture'"),
        ["an unknown professional of a pattern"] = new(c => c.Replace(Patterns, "professional: [posture]", "professional: [postures]"), Patterns, "patterns[sitting-long].professional", "'postures'", "'posture'"),
        ["a pattern without words"] = new(c => c.Replace(Words, "sitting-long:", "sitting-lang:"), Words, "sitting-long", "has no words", "sitting-long:"),
        ["words for no pattern"] = new(c => c.Replace(Words, "sitting-long:", "sitting-lang:"), Words, "sitting-lang", "not a pattern", "'sitting-long'"),
        ["a pattern without its tests in words"] = new(c => c.Replace(Words, "  tests: A look at the back.\n", ""), Words, "sitting-long", "'tests' is missing", "Add it"),
        ["a pattern with a long name"] = new(c => c.Replace(Words, "Sitting too long", "One two three four five six seven eight nine ten eleven"), Words, "sitting-long.name", "at most 10", "Shorten"),
        ["a pattern that reassures"] = new(c => c.Replace(Words, "A family doctor.", "Nobody, it is nothing to worry about."), Words, "sitting-long.who", "'nothing to worry about'", "what to do"),
    };
}
