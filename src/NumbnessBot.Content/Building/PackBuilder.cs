using System.Collections.Frozen;

namespace NumbnessBot.Content;

/// <summary>Makes a pack of whatever could be read; whether it may be used is for the checks to say.</summary>
internal static class PackBuilder
{
    public static CheckedContent Build(Draft draft, ContentFolder folder)
    {
        var vocabulary = VocabularyBuilder.Build(draft);
        var conditions = ConditionReader.WithGroups(draft);
        var rules = RulesBuilder.Build(draft, conditions);
        var locales = folder.Texts.Keys.Select(p => p.Split('/')).Where(p => p is ["locales", _, _, ..]).Select(p => p[1]).Distinct();
        var words = locales.Select(id => new WordsBuilder(draft, folder, id).Build()).ToList();
        var interview = InterviewBuilder.Build(draft, vocabulary, rules, conditions);
        var pictures = PicturesBuilder.Pictures(draft);
        var pack = new ContentPack
        {
            Version = folder.Version,
            Vocabulary = vocabulary,
            Rules = rules,
            Interview = interview,
            Hazards = SupportBuilder.Hazards(draft),
            Outcomes = SupportBuilder.Outcomes(draft),
            Countries = SupportBuilder.Countries(draft),
            Topics = SupportBuilder.Topics(draft),
            Pictures = pictures.ToFrozenDictionary(p => p.Name),
            Map = PicturesBuilder.Map(draft, pictures, interview),
            Images = folder.Images.ToFrozenDictionary(i => i.Name),
            Patterns = PatternsBuilder.Build(draft, conditions),
            Locales = words.Where(w => IsShipped(w.Id, draft)).ToFrozenDictionary(w => w.Id),
        };
        return new CheckedContent(pack, words, draft);
    }

    private static bool IsShipped(string locale, Draft draft) =>
        draft.Of(FileKind.Locale, locale).Any(f => f.Top.Text("status") == "shipped");
}
