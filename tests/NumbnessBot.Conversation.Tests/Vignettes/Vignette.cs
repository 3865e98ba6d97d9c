using System.Text.Json;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Tests.Vignettes;

/// <summary>One patient: what they say first, what is true of them, and the level that is right.</summary>
public sealed record Vignette(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("opening")] string Opening,
    [property: JsonPropertyName("facts")] Dictionary<string, VignetteFact> Facts,
    [property: JsonPropertyName("attributes")] Dictionary<string, string> Attributes,
    [property: JsonPropertyName("review_change")] VignetteChange? ReviewChange,
    [property: JsonPropertyName("expect")] VignetteExpectation Expect)
{
    public static IReadOnlyList<Vignette> All { get; } =
        JsonSerializer.Deserialize<List<Vignette>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "vignettes.json")))!;

    public override string ToString() => $"{Id} {Title}";
}

public sealed record VignetteFact([property: JsonPropertyName("state")] string State, [property: JsonPropertyName("say")] string Say);

public sealed record VignetteChange([property: JsonPropertyName("say")] string Say, [property: JsonPropertyName("adds")] string[] Adds);

public sealed record VignetteExpectation(
    [property: JsonPropertyName("level")] string Level,
    [property: JsonPropertyName("acceptable")] string[] Acceptable,
    [property: JsonPropertyName("rules_any")] string[] RulesAny);
