using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>Tiles of the map that stand one under the other.</summary>
/// <param name="Width">In pixels, as it is shown.</param>
public sealed record MapColumn(int Width, ImmutableArray<MapTile> Tiles)
{
    public int Height => Tiles.Sum(t => t.Height);
}
