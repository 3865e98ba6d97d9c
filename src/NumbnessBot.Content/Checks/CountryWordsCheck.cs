namespace NumbnessBot.Content;

/// <summary>A line of a country has a number and a name, or neither.</summary>
internal sealed class CountryWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        from words in content.Words
        from file in content.Draft.Of(FileKind.CountryWords, words.Id)
        from member in file.Top.Members
        where member.Value is YamlMap && content.Pack.Countries.ContainsKey(member.Key)
        from problem in Check(content.Pack.Countries[member.Key], (YamlMap)member.Value)
        select problem;

    private static IEnumerable<ContentProblem> Check(Country country, YamlMap map)
    {
        foreach (var (line, number) in new[] { ("advice", country.Advice), ("crisis", country.Crisis), ("violence", country.Violence) })
        {
            if (number is null && map.Find(line) is { } named)
            {
                yield return named.Problem($"'{country.Code}' has a name for its {line} line and no number.", $"Add the number to countries.yaml, or take '{line}' out.");
            }
            else if (number is not null && map.Find(line) is null)
            {
                yield return map.Problem($"The {line} line of '{country.Code}' has a number and no name.", $"Add '{line}:' with what the line is called.");
            }
        }
    }
}
