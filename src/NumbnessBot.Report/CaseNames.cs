using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>What findings, attributes and their values are called in one language.</summary>
public sealed class CaseNames(ContentPack pack, LocaleWords words)
{
    /// <summary>The name of a finding or attribute, a noun phrase; its id where it has no name any more.</summary>
    public string Of(FindingId id) => words.Findings.GetValueOrDefault(id)?.Name ?? Spaced(id.Value);

    /// <summary>A stored value for people: choices and countries by their names, dates as dates.</summary>
    public string Value(FindingId attribute, string value) => pack.Vocabulary.Attribute(attribute)?.Kind switch
    {
        AttributeKind.Choice => string.Join(", ", Choices(attribute, value).Select(c => c.Name)),
        AttributeKind.Date => StoredDate.ForPeople(value),
        _ when attribute == Attributes.Country => words.Countries.GetValueOrDefault(value)?.Name ?? value,
        _ => value,
    };

    /// <summary>The values of a choice attribute one by one; none of an empty text, nor of an attribute of another kind.</summary>
    internal IEnumerable<PageOption> Choices(FindingId attribute, string value)
    {
        var names = words.Findings.GetValueOrDefault(attribute)?.Values;
        return pack.Vocabulary.Attribute(attribute)?.Kind != AttributeKind.Choice ? []
            : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => new PageOption(v, names?.GetValueOrDefault(v) ?? Spaced(v)));
    }

    private static string Spaced(string id) => id.Replace('-', ' ');
}
