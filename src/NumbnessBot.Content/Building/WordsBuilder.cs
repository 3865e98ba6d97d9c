using System.Collections.Frozen;
using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Builds the words of one locale. Words of unknown things are left out here and reported by the checks.</summary>
internal sealed class WordsBuilder(Draft draft, ContentFolder folder, string locale)
{
    public LocaleWords Build()
    {
        var about = draft.Of(FileKind.Locale, locale).FirstOrDefault()?.Top;

        // Takes as long as all the rest.
        var heard = RepliesBuilder.Heard(draft, locale);
        var compiling = Task.Run(() => Compile(heard));
        return new LocaleWords(locale, about?.Text("name") ?? locale)
        {
            Phrases = new Phrases(Entries(FileKind.Phrases).ToDictionary(e => e.Key, e => Several(e.Value)).Where(e => e.Value.Length > 0).ToFrozenDictionary()),
            Findings = ById(FileKind.FindingWords, t => FindingId.TryParse(t, out var id) ? id : (FindingId?)null, FindingOf),
            Questions = ById(FileKind.QuestionWords, t => QuestionId.TryParse(t, out var id) ? id : (QuestionId?)null, QuestionOf),
            Rules = ById(FileKind.RuleWords, t => RuleId.TryParse(t, out var id) ? id : (RuleId?)null, RuleOf),
            Patterns = ById(FileKind.PatternWords, t => PatternId.TryParse(t, out var id) ? id : (PatternId?)null, PatternOf),
            Outcomes = Outcomes(),
            Countries = Maps(FileKind.CountryWords).DistinctBy(e => e.Key).ToFrozenDictionary(e => e.Key, e => CountryOf(e.Value)),
            Topics = Topics(),
            Pictures = Maps(FileKind.PictureWords).DistinctBy(e => e.Key).ToFrozenDictionary(e => e.Key, e => e.Value.Text("alt") ?? ""),
            Replies = RepliesBuilder.Replies(draft, locale),
            Spoken = ReadSpoken(),
            NeverSay = [.. about?.Texts("never-say") ?? []],
            Lexicon = Take(compiling).Lexicon,
            ReplyLexicon = compiling.Result.Heard,
        };
    }

    /// <summary>Touches nothing of the draft, which others go on with meanwhile.</summary>
    private (Language.Lexicon Lexicon, Language.Lexicon Heard, List<ContentProblem> Problems) Compile(IReadOnlyCollection<Language.FindingEntry> others)
    {
        var (problems, found) = (new List<ContentProblem>(), new List<ContentProblem>());
        var source = LexiconReader.ReadSource(LanguageFiles.Of(folder, locale, "lexicon"), problems);
        var (lexicon, heard) = LexiconReader.Compile(source, others, problems, found);
        var root = $"locales/{locale}/lexicon";
        found.AddRange(problems.Select(p => p with { File = p.File.StartsWith(root, StringComparison.Ordinal) ? p.File : root }));
        return (lexicon, heard, found);
    }

    private (Language.Lexicon Lexicon, Language.Lexicon Heard, List<ContentProblem> Problems) Take(
        Task<(Language.Lexicon Lexicon, Language.Lexicon Heard, List<ContentProblem> Problems)> compiling)
    {
        var compiled = compiling.GetAwaiter().GetResult();
        draft.Problems.AddRange(compiled.Problems);
        return compiled;
    }

    private Language.SpokenWords ReadSpoken()
    {
        var root = $"locales/{locale}/";
        var texts = LanguageFiles.Of(folder, locale, "answers").Concat(LanguageFiles.Of(folder, locale, "commands.yaml"))
            .ToDictionary(f => f.File[root.Length..], f => f.Text, StringComparer.Ordinal);
        var (words, problems) = SpokenWordsReader.Read(texts);
        draft.Problems.AddRange(problems.Select(p => p with { File = root + p.File }));
        return words;
    }

    private IEnumerable<KeyValuePair<string, YamlPart>> Entries(FileKind kind) => draft.Of(kind, locale).SelectMany(f => f.Top.Members);

    private IEnumerable<(string Key, YamlMap Value)> Maps(FileKind kind) =>
        Entries(kind).Where(e => e.Value is YamlMap).Select(e => (e.Key, (YamlMap)e.Value));

    private FrozenDictionary<TId, TWords> ById<TId, TWords>(FileKind kind, Func<string, TId?> parse, Func<YamlMap, TWords> read)
        where TId : struct =>
        Maps(kind).Select(e => (Id: parse(e.Key), e.Value)).Where(e => e.Id is not null).DistinctBy(e => e.Id)
            .ToFrozenDictionary(e => e.Id!.Value, e => read(e.Value));

    private FrozenDictionary<Level, OutcomeWords> Outcomes() =>
        (from file in draft.Of(FileKind.OutcomeWords, locale)
         let level = LevelIds.TryParse(file.Name, out var id) ? id : (Level?)null
         where level is not null
         select (level.Value, Words: new OutcomeWords(file.Top.Text("act") ?? "", [.. file.Top.Texts("meanwhile")], [.. file.Top.Texts("change")])))
        .ToFrozenDictionary(e => e.Value, e => e.Words);

    private FrozenDictionary<TopicId, TopicText> Topics() =>
        (from file in draft.Of(FileKind.TopicText, locale)
         from id in Ids.Topics([file.Name])
         let top = file.Top
         select (id, Text: new TopicText(top.Text("title") ?? "", [.. top.Texts("asked-as")], top.Text("short") ?? "", file.Body)
         {
             Emergency = [.. top.Texts("emergency")],
         }))
        .ToFrozenDictionary(e => e.id, e => e.Text);

    private static FindingWords FindingOf(YamlMap map) => new(map.Text("name") ?? "")
    {
        Option = map.Text("option"),
        Synonyms = [.. map.Texts("synonyms")],
        Check = map.Text("check"),
        Means = map.Text("means"),
        Values = Texts(map.Map("values")).ToFrozenDictionary(e => e.Key, e => e.Text),
        ValueSynonyms = (map.Map("synonyms")?.Members ?? []).ToFrozenDictionary(e => e.Key, e => Several(e.Value)),
    };

    private static QuestionWords QuestionOf(YamlMap map) => new(map.Text("ask") ?? "")
    {
        Again = [.. map.Texts("again")],
        Why = map.Text("why"),
        Means = map.Text("means"),
        Options = OptionTexts(map.Map("options")),
        Follow = OptionTexts(map.Map("follow")),
    };

    private static RuleWords RuleOf(YamlMap map) => new(map.Text("because") ?? "", map.Text("act"), [.. map.Texts("meanwhile")], map.Text("act-raised"));

    private static PatternWords PatternOf(YamlMap map) =>
        new(map.Text("name") ?? "", map.Text("about") ?? "", map.Text("tests") ?? "", map.Text("who") ?? "", [.. map.Texts("watch")]);

    private static CountryWords CountryOf(YamlMap map) =>
        new(map.Text("name") ?? "", [.. map.Texts("synonyms")], map.Text("advice"), map.Text("crisis"), map.Text("violence"));

    private static FrozenDictionary<OptionId, string> OptionTexts(YamlMap? map) =>
        Texts(map).Where(e => OptionId.TryParse(e.Key, out _)).ToFrozenDictionary(e => OptionId.Parse(e.Key), e => e.Text);

    private static IEnumerable<(string Key, string Text)> Texts(YamlMap? map) =>
        (map?.Members ?? []).Where(m => m.Value is YamlText).Select(m => (m.Key, ((YamlText)m.Value).Text));

    private static ImmutableArray<string> Several(YamlPart part) => part switch
    {
        YamlText text => [text.Text],
        YamlList list => [.. list.Items.OfType<YamlText>().Select(t => t.Text)],
        _ => [],
    };
}
