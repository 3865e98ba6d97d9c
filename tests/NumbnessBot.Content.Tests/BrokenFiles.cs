namespace NumbnessBot.Content.Tests;

/// <summary>Faults of one file by itself: its form, its members, its texts.</summary>
internal static class BrokenFiles
{
    private const string Words = "locales/en/findings.yaml";
    private const string Screen = "locales/en/interview/screen.yaml";
    private const string Emergency = "locales/en/outcomes/emergency.yaml";

    public static readonly Dictionary<string, Fault> All = new()
    {
        ["text that is not YAML"] = new(c => c.Write("hazards.yaml", "hazards:\n  - id: [H01\n"), "hazards.yaml", "line", "not YAML", "indentation"),
        ["two list entries on one line"] = new(
            c => c.Replace("rules/cauda-equina.yaml", "      - { to: emergency", "      - { to: emergency, when: \"@ces\" }      - { to: emergency"),
            "rules/cauda-equina.yaml", "line 21", "not YAML", "quotes"),
        ["an empty file"] = new(c => c.Write("rules/crisis.yaml", "# nothing yet\n"), "rules/crisis.yaml", "", "empty", "delete it"),
        ["a list in place of members"] = new(c => c.Write("rules/crisis.yaml", "- a\n"), "rules/crisis.yaml", "line 1", "a list", "Begin with"),
        ["a second document"] = new(c => c.Write("rules/extra.yaml", "family: extra\n---\nfamily: other\n"), "rules/extra.yaml", "line 2", "second document", "one document"),
        ["an anchor and an alias"] = new(
            c => c.Replace("hazards.yaml", "meaning: An emergency is missed.", "meaning: &m Missed.").Replace("hazards.yaml", "A crisis is missed.", "*m"),
            "hazards.yaml", "line 13", "'*m'", "Write the value out"),
        ["a file that is not UTF-8"] = new(c => File.WriteAllBytes(Path.Combine(c.Path, "hazards.yaml"), [0x68, 0xff, 0xfe]), "hazards.yaml", "", "not UTF-8", "UTF-8"),
        ["a missing file"] = new(c => c.Delete("countries.yaml"), "countries.yaml", "", "missing", "schema/countries.schema.json"),
        ["a file that nothing reads"] = new(c => c.Write("rule/extra.yaml", "family: extra\n"), "rule/extra.yaml", "", "Nothing reads", ""),
        ["a misspelt file name"] = new(c => c.Write("hazard.yaml", "hazards: []\n"), "hazard.yaml", "", "Nothing reads", "'hazards.yaml'"),
        ["a topic without a head"] = new(c => c.Write("locales/en/topics/posture.md", "Sit up.\n"), "locales/en/topics/posture.md", "line 1", "no head", "'---'"),
        ["a member written twice"] = new(
            c => c.Replace("hazards.yaml", "    meaning: A crisis is missed.", "    meaning: A crisis is missed.\n    meaning: Again."),
            "hazards.yaml", "hazards[H02].meaning, line 14", "written twice", "Keep one"),
        ["an unknown member"] = new(c => c.Replace("findings.yaml", "history: true", "histroy: true"), "findings.yaml", "findings[cancer-history].histroy, line 26", "'histroy'", "'history'"),
        ["an unknown member near no other"] = new(c => c.Replace("findings.yaml", "history: true", "colour: red"), "findings.yaml", "findings[cancer-history].colour", "'colour'", "Take it out"),
        ["a missing member"] = new(c => c.Replace("hazards.yaml", "    meaning: A crisis is missed.\n", ""), "hazards.yaml", "hazards[H02], line 12", "'meaning' is missing", "Add it"),
        ["a severity off the scale"] = new(
            c => c.Replace("hazards.yaml", "severity: 4, likelihood: 4", "severity: 6, likelihood: 4"), "hazards.yaml", "hazards[H01].before.severity", "6 is too large; at most 5", "smaller"),
        ["a number in place of text"] = new(c => c.Replace("countries.yaml", "\"999\"", "999"), "countries.yaml", "countries[0].emergency.number, line 3", "'999'", "quotes"),
        ["text in place of true or false"] = new(c => c.Replace("findings.yaml", "history: true", "history: yes"), "findings.yaml", "findings[cancer-history].history", "'yes'", "true or false"),
        ["text in place of a list"] = new(c => c.Replace("findings.yaml", "implies: [leg-weakness]", "implies: leg-weakness"), "findings.yaml", "findings[foot-drop].implies", "not a list", "[a, b]"),
        ["a list in place of text"] = new(c => c.Replace(Words, "name: a numb back", "name: [a, b]"), Words, "back-numbness.name, line 2", "not a single text", "one text"),
        ["nothing in place of text"] = new(c => c.Replace(Words, "name: a numb back", "name:"), Words, "back-numbness.name, line 2", "Nothing is written", "Write it"),
        ["text in place of a number"] = new(c => c.Replace("findings.yaml", "max: 120", "max: old"), "findings.yaml", "attributes[age].max", "not a number", "without quotes"),
        ["text in place of members"] = new(c => c.Replace("countries.yaml", "{ number: \"999\", source: \"Publisher, title, 2020\" }", "\"999\""), "countries.yaml", "countries[0].emergency", "not a group of members", "member: value"),
        ["a word that is not one of the list"] = new(c => c.Replace("rules/crisis.yaml", "level: crisis", "level: crysis"), "rules/crisis.yaml", "rules[crisis-passive].level, line 4", "'crysis'", "'crisis'"),
        ["an id in capitals"] = new(c => c.Replace("findings.yaml", "- id: hopelessness", "- id: Hopelessness"), "findings.yaml", "findings[Hopelessness].id", "'Hopelessness'", "lower-case"),
        ["a question id without its stage"] = new(c => c.Replace("interview/history.yaml", "history.cancer", "cancer"), "interview/history.yaml", "questions[cancer].id", "'cancer'", "screen.toilet"),
        ["an option with an unknown member"] = new(
            c => c.Replace("interview/screen.yaml", "findings: [leg-weakness, foot-drop] }", "finding: leg-weakness }"),
            "interview/screen.yaml", "questions[screen.legs].options[leg-trouble]", "'finding'", "'findings'"),
        ["a number of a country missing"] = new(c => c.Replace("countries.yaml", "number: \"999\", ", ""), "countries.yaml", "countries[0].emergency", "'number' is missing", "as a person dials it"),
        ["a country without an emergency number"] = new(
            c => c.Write("countries.yaml", "countries:\n  - code: GB\n    advice: { number: \"111\", source: s }\n"), "countries.yaml", "countries[0], line 2", "'emergency' is missing", "Ambulance"),
        ["a number with letters"] = new(c => c.Replace("countries.yaml", "\"999\"", "\"call us\""), "countries.yaml", "emergency.number", "'call us'", "digits"),
        ["a phrase missing"] = new(c => c.Replace("locales/en/phrases.yaml", "greeting: Text of greeting\n", ""), "locales/en/phrases.yaml", "line 1", "'greeting' is missing", "Who is speaking"),
        ["a phrase nobody says"] = new(c => c.Replace("locales/en/phrases.yaml", "greeting:", "greetings:"), "locales/en/phrases.yaml", "greetings, line 1", "'greetings'", "'greeting'"),
        ["one wording where several are needed"] = new(c => c.Replace(Screen, "again: [\"Is any of these new?\", \"Once more: Is any of these new?\"]", "again: [Once more]"), Screen, "screen.toilet.again, line 3", "at least 2", "Add"),
        ["a question of more than 60 words"] = new(c => c.Replace(Screen, "ask: Is any of these new?", "ask: " + Repeat("word ", 61)), Screen, "screen.toilet.ask, line 2", "61 words; at most 60", "Shorten"),
        ["a reason of more than 40 words"] = new(c => c.Replace(Screen, "why: The answer can change the advice.", "why: " + Repeat("word ", 41)), Screen, "screen.toilet.why", "at most 40", "Shorten"),
        ["a because of more than 35 words"] = new(
            c => c.Replace("locales/en/rules/crisis.yaml", "Talking to somebody can help.", Repeat("word ", 36)), "locales/en/rules/crisis.yaml", "crisis-passive.because, line 2", "at most 35", "Shorten"),
        ["a title of more than 60 characters"] = new(c => c.Replace(Words, "option: Numb back", "option: " + new string('x', 61)), Words, "back-numbness.option, line 3", "61 characters; at most 60", "Shorten"),
        ["a choice with a comma"] = new(c => c.Replace(Words, "option: Numb back", "option: Numb, dull back"), Words, "back-numbness.option, line 3", "'Numb, dull back'", "Take the comma out"),
        ["a number that comes too late"] = new(c => c.Write(Emergency, $"act: {Repeat("word ", 26)}{{emergency}}\n"), Emergency, "act, line 1", "26 words stand before {emergency}; at most 25", "earlier"),
        ["an unknown placeholder"] = new(c => c.Replace(Screen, "ask: Is any of these new?", "ask: Is any of these new for {yuo}?"), Screen, "screen.toilet.ask, line 2", "{yuo}", "'you'"),
        ["a placeholder that is not filled in there"] = new(c => c.Replace(Screen, "ask: Is any of these new?", "ask: Call {emergency}."), Screen, "screen.toilet.ask", "{emergency}", "{you}"),
        ["a placeholder without its end"] = new(c => c.Replace(Screen, "ask: Is any of these new?", "ask: Are {you well?"), Screen, "screen.toilet.ask", "'{'", "{you}"),
        ["a missing placeholder"] = new(c => c.Replace("locales/en/phrases.yaml", "heard: Text of heard {list}", "heard: Noted."), "locales/en/phrases.yaml", "heard, line", "{list} is missing", "{list}"),
        ["a short text of four sentences"] = new(
            c => c.Replace("locales/en/topics/posture.md", "Sitting long can make a back go numb.", "One. Two. Three? Four."), "locales/en/topics/posture.md", "short, line 4", "4 sentences; at most 3", "long text"),
        ["a topic without its emergency"] = new(
            c => c.Replace("locales/en/topics/posture.md", "emergency: [\"A weak leg: go to hospital.\"]\n", ""), "locales/en/topics/posture.md", "", "'emergency' is missing", ""),
        ["a topic with four names"] = new(
            c => c.Replace("locales/en/topics/posture.md", ", desk work", ""), "locales/en/topics/posture.md", "asked-as, line 3", "at least 5", ""),
        ["a source without its year"] = new(
            c => c.Replace("topics.yaml", "Publisher: Title (2020)", "Publisher: Title"), "topics.yaml", "topics[cauda-equina].source[0]", "'Publisher: Title'", "(undated)"),
        ["a topic without its date"] = new(c => c.Replace("topics.yaml", "    date: 2026-11-20\n", ""), "topics.yaml", "topics[cauda-equina]", "'date' is missing", ""),
        ["an exclamation mark"] = new(c => c.Replace(Screen, "ask: Is any of these new?", "ask: Is any of these new!"), Screen, "screen.toilet.ask", "exclamation", "full stop"),
        ["a reassurance"] = new(c => c.Replace(Screen, "why: The answer can change the advice.", "why: There is Nothing to worry  about."), Screen, "screen.toilet.why", "'nothing to worry about'", "what to do"),
        ["a reassurance in a topic's long text"] = new(
            c => c.Replace("locales/en/topics/posture.md", "The long text about posture.", "Well.\n\nIt is nothing to worry about."), "locales/en/topics/posture.md", "line 9", "'nothing to worry about'", "what to do"),
    };

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
