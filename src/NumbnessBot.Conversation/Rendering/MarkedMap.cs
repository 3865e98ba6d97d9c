using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>The map of the body with the places marked that one case holds.</summary>
public sealed class MarkedMap(ContentPack pack, LocaleWords words)
{
    /// <summary>The marked places, in the order in which they are offered; empty where none is known or can be shown.</summary>
    public ImmutableArray<string> Places(Case @case) =>
        pack.Map.Attribute is { } attribute && @case.ValueOf(attribute) is { } known && pack.Vocabulary.Attribute(attribute) is { } place
            ? [.. place.Values.Where(known.Split(',', StringSplitOptions.TrimEntries).Contains).Where(pack.Map.Areas.Contains)]
            : [];

    /// <summary>What the marked map shows, in a sentence.</summary>
    public string Alt(Case @case) => QuestionViews.Speech(@case).Fill(words.Phrases["map.marked"], ("list", string.Join(", ", Places(@case).Select(Name))));

    /// <summary>The marked map as an SVG element that can stand in a page; null where no place is known.</summary>
    public string? Svg(Case @case) => Places(@case) is { IsEmpty: false } places ? pack.Map.Marked(places, Alt(@case)) : null;

    private string Name(string place) => words.Findings.GetValueOrDefault(pack.Map.Attribute!.Value)?.Values.GetValueOrDefault(place) ?? place.Replace('-', ' ');
}
