namespace NumbnessBot.Content;

/// <summary>Holds what people read against the house's manner: short, calm, no promises, only known placeholders.</summary>
internal static class TextCheck
{
    /// <param name="neverSay">Phrases of this locale that no text may hold.</param>
    public static IEnumerable<ContentProblem> Check(ContentFile file, IReadOnlyCollection<string> neverSay) =>
        SpokenTexts.In(file).SelectMany(t => Check(t.Text, t.Rule, neverSay))
            .Concat(file.Kind == FileKind.TopicText ? Lines(file).SelectMany(l => Check(l, TextRule.Free, neverSay)) : []);

    private static IEnumerable<ContentProblem> Check(YamlText part, TextRule rule, IReadOnlyCollection<string> neverSay) =>
        Length(part, rule).Concat(Braces(part, rule)).Concat(Manner(part, neverSay));

    private static IEnumerable<ContentProblem> Length(YamlText part, TextRule rule)
    {
        if (rule.MaxWords is { } max && Words(part.Text) is var count && count > max)
        {
            yield return part.Problem($"The text has {count} words; at most {max} are read.", "Shorten it.");
        }

        if (rule.MaxSentences is { } most && Sentences(part.Text) is var sentences && sentences > most)
        {
            yield return part.Problem($"The text has {sentences} sentences; at most {most} are read.", "Move the rest to the long text.");
        }

        foreach (var (name, limit) in rule.MaxWordsBefore)
        {
            var at = part.Text.IndexOf($"{{{name}}}", StringComparison.Ordinal);
            if (at >= 0 && Words(part.Text[..at]) is var before && before > limit)
            {
                yield return part.Problem($"{before} words stand before {{{name}}}; at most {limit} may.", "Say the number earlier.");
            }
        }
    }

    private static IEnumerable<ContentProblem> Braces(YamlText part, TextRule rule)
    {
        var used = Placeholders.In(part.Text).ToList();
        var allowed = rule.Needs.Concat(rule.May).Concat(Speech.Pronouns).ToList();
        foreach (var name in used.Distinct().Where(n => !allowed.Contains(n)))
        {
            yield return name is "{" or "}"
                ? part.Problem($"A brace '{name}' has no partner.", "Write placeholders as {you}.")
                : part.Problem($"{{{name}}} is not filled in here.",
                    Nearest.Remedy(name, allowed, $"Use {string.Join(", ", allowed.Select(a => $"{{{a}}}"))}."));
        }

        foreach (var name in rule.Needs.Except(used))
        {
            yield return part.Problem($"{{{name}}} is missing.", $"Put {{{name}}} where the program is to fill it in.");
        }
    }

    private static IEnumerable<ContentProblem> Manner(YamlText part, IReadOnlyCollection<string> neverSay)
    {
        if (part.Text.Contains('!'))
        {
            yield return part.Problem("An exclamation mark alarms.", "End the sentence with a full stop.");
        }

        var text = Plain(part.Text);
        foreach (var phrase in neverSay.Where(p => text.Contains(Plain(p), StringComparison.Ordinal)))
        {
            yield return part.Problem($"'{phrase}' is never said.", "Say what to do and what would change the advice instead.");
        }
    }

    /// <summary>In one case, with single spaces and straight apostrophes, and a space at either end so that whole words are compared.</summary>
    private static string Plain(string text) =>
        $" {string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split([' ', '\n', '\t', '.', ',', ';', ':', '?', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries))} ";

    private static int Words(string text) => text.Split([' ', '\n', '\t']).Count(w => w.Any(char.IsLetterOrDigit));

    private static int Sentences(string text) =>
        text.Split([". ", "? ", ".\n", "?\n"], StringSplitOptions.TrimEntries).Count(s => s.Any(char.IsLetterOrDigit));

    private static IEnumerable<YamlText> Lines(ContentFile file) =>
        file.Body.Split('\n').Select((line, i) => new YamlText(file.Path, file.BodyLine + i, line, quoted: true));
}
