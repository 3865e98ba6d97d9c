using System.Collections.Frozen;
using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>All of dialogs/ as it stood at one moment: read, checked and never changed afterwards.</summary>
public sealed record ContentPack
{
    /// <summary>The language that is spoken when the person's own is not shipped.</summary>
    public const string DefaultLocale = "en";

    /// <summary>The same for the same texts on every machine, another after any change; twelve characters.</summary>
    public required string Version { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required RuleSet Rules { get; init; }

    public required Interview Interview { get; init; }

    public FrozenDictionary<string, Hazard> Hazards { get; init; } = FrozenDictionary<string, Hazard>.Empty;

    public FrozenDictionary<Level, Outcome> Outcomes { get; init; } = FrozenDictionary<Level, Outcome>.Empty;

    /// <summary>By ISO 3166 code.</summary>
    public FrozenDictionary<string, Country> Countries { get; init; } = FrozenDictionary<string, Country>.Empty;

    /// <summary>In the order of topics.yaml.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>The drawings, by name.</summary>
    public FrozenDictionary<string, Picture> Pictures { get; init; } = FrozenDictionary<string, Picture>.Empty;

    /// <summary>The PNGs made of the drawings, by name, for channels that show no drawings.</summary>
    public FrozenDictionary<string, PictureFile> Images { get; init; } = FrozenDictionary<string, PictureFile>.Empty;

    /// <summary>Where in the body something can be.</summary>
    public required BodyMap Map { get; init; }

    /// <summary>In the order of patterns.yaml.</summary>
    public ImmutableArray<Pattern> Patterns { get; init; } = [];

    /// <summary>Every shipped language, by id.</summary>
    public FrozenDictionary<string, LocaleWords> Locales { get; init; } = FrozenDictionary<string, LocaleWords>.Empty;

    public Topic? Topic(TopicId id) => Topics.FirstOrDefault(t => t.Id == id);

    /// <summary>The words for a channel's locale: <c>en-GB</c> finds <c>en-GB</c>, else <c>en</c>, else the default.</summary>
    public LocaleWords Words(string? locale)
    {
        var wanted = locale ?? DefaultLocale;
        return Find(wanted) ?? Find(wanted.Split('-', '_')[0]) ?? Locales[DefaultLocale];
    }

    private LocaleWords? Find(string id) =>
        Locales.GetValueOrDefault(id) ?? Locales.Values.FirstOrDefault(l => string.Equals(l.Id, id, StringComparison.OrdinalIgnoreCase));
}
