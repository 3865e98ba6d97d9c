using System.Text.Json;

namespace NumbnessBot.Proof.Playing;

/// <summary>What somebody may type to break a page, a card or a document, or may type in good faith although it looks like that.</summary>
public static class Nasty
{
    /// <summary>Half a character is no text in JSON, so it stands here.</summary>
    private const string Half = "half\uD800 end";

    public static IReadOnlyList<string> Texts { get; } =
        [.. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "nasty.json")))!, Half];
}
