using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>A piece of the map, for channels that show pictures and no drawings.</summary>
/// <param name="Name">Of its picture, in <see cref="ContentPack.Images"/>.</param>
/// <param name="Area">What a tap on it answers; null: it is only seen.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="MarkedBy">The values that mark it.</param>
public sealed record MapTile(string Name, string? Area, int Height, ImmutableArray<string> MarkedBy)
{
    /// <summary>Of the same picture with its area marked.</summary>
    public string MarkedName => Name + "-marked";
}
