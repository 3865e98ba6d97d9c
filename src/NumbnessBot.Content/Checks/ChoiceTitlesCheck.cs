using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>No two choices of a question can be mistaken for each other: titles and synonyms differ.</summary>
internal sealed class ChoiceTitlesCheck : IContentCheck
{
    private static readonly OptionId[] added = [FixedOptions.None, FixedOptions.NotSure];

    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        from words in content.Words
        from question in content.Pack.Interview.Questions.Concat(content.Pack.Interview.FollowUps)
        from problem in Check(question, words, content)
        select problem;

    private static IEnumerable<ContentProblem> Check(Question question, LocaleWords words, CheckedContent content)
    {
        var taken = added.Select(id => (Name: Plain(words.Phrases.Find($"option.{id}") ?? ""), Id: id)).Where(n => n.Name.Length > 0)
            .ToDictionary(n => n.Name, n => n.Id);
        foreach (var option in question.Options)
        {
            foreach (var name in words.Synonyms(question, option).Prepend(words.Title(question, option)).Select(Plain).Distinct())
            {
                if (!taken.TryAdd(name, option.Id) && taken[name] != option.Id)
                {
                    yield return PlaceOf(question, option, words, content).Problem(
                        $"'{name}' could be '{taken[name]}' or '{option.Id}' in the question '{question.Id}'.", "Give one of the two another title or synonym.");
                }
            }
        }
    }

    private static YamlPart PlaceOf(Question question, Option option, LocaleWords words, CheckedContent content)
    {
        var finding = option.Findings is [var only] ? only : question.Attribute;
        var files = content.Draft.Of(finding is null ? FileKind.QuestionWords : FileKind.FindingWords, words.Id);
        var key = finding?.Value ?? question.Id.Value;
        return files.Select(f => f.Top.Find(key)).OfType<YamlPart>().FirstOrDefault() ?? content.Places.Of(Sort.Question, question.Parent ?? question.Id);
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
