using System.Text.Json;
using System.Text.Json.Serialization;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Vignettes;

/// <summary>One patient: what they say first, what is true of them, and the level that is right.</summary>
public sealed record Vignette(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("opening")] string Opening,
    [property: JsonPropertyName("facts")] Dictionary<string, VignetteFact> Facts,
    [property: JsonPropertyName("attributes")] Dictionary<string, string> Attributes,
    [property: JsonPropertyName("review_change")] VignetteChange? ReviewChange,
    [property: JsonPropertyName("volunteer")] VignetteRemark? Volunteer,
    [property: JsonPropertyName("expect")] VignetteExpectation Expect)
{
    /// <summary>The cases whose wording the authors of the content know.</summary>
    public static IReadOnlyList<Vignette> All { get; } = In("vignettes.json");

    /// <summary>Cases in the words of people who had not seen the lexicon. It was mended since by the classes of what they showed, not for their sentences.</summary>
    public static IReadOnlyList<Vignette> Outsiders { get; } = [.. In("vignettes-own.json"), .. In("vignettes-more.json")];

    /// <summary>
    /// Patients by people who have seen neither the rules nor the lexicon. They are kept apart: whoever works on the bot looks at the sums, not at the patients.
    /// </summary>
    public static IReadOnlyList<Vignette> Unseen { get; } = [.. In("vignettes-unseen-1.json"), .. In("vignettes-unseen-2.json")];

    /// <summary>A third set of outsiders, of whom some were looked at to see why mild cases were advised too urgently.</summary>
    public static IReadOnlyList<Vignette> Third { get; } = In("vignettes-third.json");

    /// <summary>Patients from whom the reader learnt classes of wording; their levels are those of the rules.</summary>
    public static IReadOnlyList<Vignette> Fourth { get; } = In("vignettes-fourth.json");

    /// <summary>160 patients by two more authors, from whom it learnt further classes; their levels are those of the rules.</summary>
    public static IReadOnlyList<Vignette> Fifth { get; } = In("vignettes-fifth.json");

    /// <summary>Written at the same time as the fourth set by the same author, and kept apart like <see cref="Unseen"/>: measured once, when the work on the fourth set was done.</summary>
    public static IReadOnlyList<Vignette> UnseenFresh { get; } = In("vignettes-unseen-3.json");

    /// <summary>By an author who has seen neither rules nor lexicon nor any other patient; kept apart, and measured once, when the work on the fifth set was done.</summary>
    public static IReadOnlyList<Vignette> UnseenLatest { get; } = In("vignettes-unseen-4.json");

    public Patient Play(Manner manner) => new(
        Opening,
        Facts.Select(f => (FindingId.Parse(f.Key), FindingStateIds.TryParse(f.Value.State, out var state) ? state : default, f.Value.Say)),
        Attributes)
    {
        Manner = manner,
        Correction = ReviewChange?.Say,
        CorrectedTo = [.. (ReviewChange?.Adds ?? []).Select(FindingId.Parse)],
        Remark = Volunteer?.Say,
        RemarkAfter = Volunteer?.After ?? 0,
    };

    /// <summary>Cases of anyone's own, in a file of this form.</summary>
    public static IReadOnlyList<Vignette> From(string path) => JsonSerializer.Deserialize<List<Vignette>>(File.ReadAllText(path))!;

    private static IReadOnlyList<Vignette> In(string file) => From(Path.Combine(AppContext.BaseDirectory, "data", file));

    public override string ToString() => $"{Id} {Title}";
}

public sealed record VignetteFact([property: JsonPropertyName("state")] string State, [property: JsonPropertyName("say")] string Say);

public sealed record VignetteChange([property: JsonPropertyName("say")] string Say, [property: JsonPropertyName("adds")] string[] Adds);

/// <summary>Something said out of turn, once so many questions have been answered.</summary>
public sealed record VignetteRemark([property: JsonPropertyName("after")] int After, [property: JsonPropertyName("say")] string Say);

public sealed record VignetteExpectation(
    [property: JsonPropertyName("level")] string Level,
    [property: JsonPropertyName("acceptable")] string[] Acceptable,
    [property: JsonPropertyName("rules_any")] string[] RulesAny);
