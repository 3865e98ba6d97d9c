using System.Text.Json.Serialization;

namespace NumbnessBot.Triage;

/// <summary>A case as it is stored: flat, strings and numbers only, short member names, nothing that is empty.</summary>
internal sealed record CaseDocument
{
    [JsonPropertyName("schema")]
    public int Schema { get; init; }

    [JsonPropertyName("consent")]
    public int Consent { get; init; }

    [JsonPropertyName("greeted")]
    public bool Greeted { get; init; }

    [JsonPropertyName("opened")]
    public bool Opened { get; init; }

    [JsonPropertyName("reviewed")]
    public bool Reviewed { get; init; }

    /// <summary>What was learnt, with the findings of which it was learnt at once: a list that was answered with "none of these" is one of these.</summary>
    [JsonPropertyName("known")]
    public GroupDocument[]? Known { get; init; }

    /// <summary>Finding id to what was learnt of it; written by schema 1 alone.</summary>
    [JsonPropertyName("findings")]
    public SortedDictionary<string, KnownDocument>? Findings { get; init; }

    /// <summary>Attribute id to what was learnt of it.</summary>
    [JsonPropertyName("attributes")]
    public SortedDictionary<string, KnownDocument>? Attributes { get; init; }

    /// <summary>Ticked choices not told apart: question, option, findings, joined by blanks.</summary>
    [JsonPropertyName("oneOf")]
    public string[]? OneOf { get; init; }

    [JsonPropertyName("toCheck")]
    public string[]? ToCheck { get; init; }

    [JsonPropertyName("answered")]
    public string[]? Answered { get; init; }

    [JsonPropertyName("pending")]
    public string? Pending { get; init; }

    [JsonPropertyName("asking")]
    public string? Asking { get; init; }

    [JsonPropertyName("proposal")]
    public string? Proposal { get; init; }

    [JsonPropertyName("misses")]
    public int Misses { get; init; }

    [JsonPropertyName("advised")]
    public string? Advised { get; init; }

    [JsonPropertyName("announced")]
    public string[]? Announced { get; init; }

    [JsonPropertyName("withdrawing")]
    public string? Withdrawing { get; init; }

    [JsonPropertyName("withdrawn")]
    public SortedDictionary<string, KnownDocument>? Withdrawn { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonPropertyName("seenAt")]
    public long SeenAt { get; init; }

    [JsonPropertyName("returned")]
    public bool Returned { get; init; }

    [JsonPropertyName("goesOn")]
    public bool GoesOn { get; init; }

    [JsonPropertyName("relation")]
    public string? Relation { get; init; }

    [JsonPropertyName("topic")]
    public string? Topic { get; init; }

    [JsonPropertyName("menuShown")]
    public bool MenuShown { get; init; }

    /// <summary>The secret of the page for the doctor.</summary>
    [JsonPropertyName("link")]
    public string? Link { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonPropertyName("linkUntil")]
    public long LinkUntil { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonPropertyName("remindAt")]
    public long RemindAt { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonPropertyName("remindWish")]
    public long RemindWish { get; init; }
}

/// <summary>What was learnt, as it is stored: value or state, words, time in Unix seconds, whether it was asked.</summary>
internal sealed record KnownDocument(
    [property: JsonPropertyName("is")] string Is,
    [property: JsonPropertyName("words")] string? Words,
    [property: JsonPropertyName("at")] long At,
    [property: JsonPropertyName("asked")] bool Asked);

/// <summary>What was learnt of several findings in the same words at the same time.</summary>
/// <param name="Ids">The findings, joined by blanks.</param>
internal sealed record GroupDocument(
    [property: JsonPropertyName("is")] string Is,
    [property: JsonPropertyName("words")] string? Words,
    [property: JsonPropertyName("at")] long At,
    [property: JsonPropertyName("asked")] bool Asked,
    [property: JsonPropertyName("ids")] string Ids);

[JsonSerializable(typeof(CaseDocument))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
