using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Turns;

/// <summary>The words of a card that stand nowhere else in a reply, for channels that show cards.</summary>
/// <param name="Ticks">Over a tick-list.</param>
/// <param name="Send">On the button under it.</param>
/// <param name="Call">On the button that calls.</param>
/// <param name="Number">The number it calls.</param>
/// <param name="Page">Over the button that opens the page for the doctor.</param>
/// <param name="Open">On that button.</param>
/// <param name="Map">Over a map that is tapped, or in place of one that is only seen.</param>
/// <param name="Several">On the button under a map that opens the tick-list.</param>
public sealed record CardWords(
    [property: JsonPropertyName("ticks")] string? Ticks,
    [property: JsonPropertyName("send")] string? Send,
    [property: JsonPropertyName("call")] string? Call,
    [property: JsonPropertyName("number")] string? Number,
    [property: JsonPropertyName("page")] string? Page = null,
    [property: JsonPropertyName("open")] string? Open = null,
    [property: JsonPropertyName("map")] string? Map = null,
    [property: JsonPropertyName("several")] string? Several = null);
