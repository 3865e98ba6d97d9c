using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Turns;

/// <summary>A picture that goes with a reply.</summary>
/// <param name="Name">Of the drawing.</param>
/// <param name="Alt">What it shows, in words.</param>
public sealed record HeldPicture(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("alt")] string Alt);
