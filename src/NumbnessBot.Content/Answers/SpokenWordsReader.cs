using System.Collections.Immutable;
using NumbnessBot.Language;

namespace NumbnessBot.Content;

/// <summary>Reads a locale's words for answers, details and commands: <c>answers/*.yaml</c> and <c>commands.yaml</c>.</summary>
public static class SpokenWordsReader
{
    private static readonly ImmutableArray<string> files =
        ["answers/yes-no.yaml", "answers/picking.yaml", "answers/numbers.yaml", "answers/onset.yaml", "answers/details.yaml", "commands.yaml"];

    /// <summary>The files, relative to the locale's folder.</summary>
    public static ImmutableArray<string> Files => files;

    /// <param name="folder">The locale's folder, such as <c>dialogs/locales/en</c>.</param>
    /// <returns>All words that are well-formed, and the list of what is not.</returns>
    public static (SpokenWords Words, ImmutableArray<ContentProblem> Problems) ReadFolder(string folder) =>
        Read(files.Where(f => File.Exists(Path.Combine(folder, f))).ToDictionary(f => f, f => File.ReadAllText(Path.Combine(folder, f)), StringComparer.Ordinal));

    /// <param name="texts">The files' texts by their path relative to the locale's folder.</param>
    public static (SpokenWords Words, ImmutableArray<ContentProblem> Problems) Read(IReadOnlyDictionary<string, string> texts)
    {
        var problems = new List<ContentProblem>();
        var numbers = Numbers(new WordFile("answers/numbers.yaml", texts, problems));
        var words = new SpokenWords(
            Answers(texts, numbers, problems),
            Onset(new WordFile("answers/onset.yaml", texts, problems), numbers),
            Details(new WordFile("answers/details.yaml", texts, problems), numbers, problems),
            Commands(new WordFile("commands.yaml", texts, problems)));
        return (words, [.. problems]);
    }

    private static NumberWords Numbers(WordFile file)
    {
        var words = new NumberWords(file.Numbers(file.Group("values")), file.List("half-more"));
        file.ReportUnknown();
        return words;
    }

    private static AnswerWords Answers(IReadOnlyDictionary<string, string> texts, NumberWords numbers, List<ContentProblem> problems)
    {
        var leans = new WordFile("answers/yes-no.yaml", texts, problems);
        var picks = new WordFile("answers/picking.yaml", texts, problems);
        var words = new AnswerWords(leans.Lists<Lean>(), picks.Lists<PickWord>(), Flat(picks.ByNumber(picks.Group("places"))), numbers);
        leans.ReportUnknown();
        picks.ReportUnknown();
        return words;
    }

    private static OnsetWords Onset(WordFile file, NumberWords numbers)
    {
        var weekdays = file.Group("weekdays");
        var months = file.Group("months");
        var words = new OnsetWords(
            file.Lists<OnsetWord>(),
            file.Lists<TimeUnit>(file.Group("units")),
            file.Numbers(file.Group("quantities")),
            Flat(file.ByNumber(file.Group("days"))),
            file.Stretches("parts-of-day", "from", "to"),
            file.Lists<DayOfWeek>(weekdays),
            months.Members.Select((m, i) => KeyValuePair.Create(i + 1, file.List(m.Key, months))).ToImmutableDictionary(),
            file.Stretches("seasons", "from", "to"),
            file.Stretches("named-days", "month", "day"),
            file.Lists<Period>(file.Group("periods")),
            numbers);
        file.ReportUnknown();
        return words;
    }

    private static DetailWords Details(WordFile file, NumberWords numbers, List<ContentProblem> problems)
    {
        var words = new DetailWords(
            file.Lists<DetailWord>(),
            ByAttribute(file, file.Group("anywhere"), problems),
            ByAttribute(file, file.Group("answers"), problems),
            file.Named(file.Group("sex-after-age")),
            file.Named(file.Group("spread-target")),
            file.Named(file.Group("country")),
            file.Named(file.Group("around-number")),
            file.Group("named-number") is var named
                ? named.Members.ToImmutableDictionary(m => m.Key, m => file.Numbers(file.Group(m.Key, named)), StringComparer.Ordinal) : [],
            numbers);
        file.ReportUnknown();
        return words;
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, ImmutableArray<string>>> ByAttribute(
        WordFile file, YamlMap group, List<ContentProblem> problems)
    {
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var (attribute, value) in group.Members)
        {
            if (Triage.FindingId.TryParse(attribute, out _))
            {
                lists[attribute] = file.Named(file.Group(attribute, group));
            }
            else
            {
                problems.Add(value.Problem($"'{attribute}' is not the id of an attribute.", "Write it in small letters and hyphens, as in findings.yaml."));
            }
        }

        return lists.ToImmutable();
    }

    private static CommandWords Commands(WordFile file)
    {
        var words = new CommandWords(
            file.Lists<CommandKind>(), file.List("around"), file.List("not-objects"), file.List("answers"), Flat(file.ByNumber(file.Group("ahead"))), file.List("next"));
        file.ReportUnknown();
        return words;
    }

    private static ImmutableDictionary<string, int> Flat(ImmutableDictionary<int, ImmutableArray<string>> lists) =>
        lists.OrderBy(l => l.Key).SelectMany(l => l.Value.Select(p => (Phrase: p, l.Key)))
            .DistinctBy(p => p.Phrase).ToImmutableDictionary(p => p.Phrase, p => p.Key, StringComparer.Ordinal);
}
