using NumbnessBot.Content;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>The pictures that messages show, as the content has them now.</summary>
/// <param name="content">Null: there are none.</param>
/// <param name="publicAddress">Where everybody reaches this host; null while that is not known.</param>
public sealed class PictureSource(IKnowledgeSource? content, Uri? publicAddress)
{
    /// <summary>Under which the host serves <c>{hash}/{name}.png</c>.</summary>
    public const string Path = "/pictures";

    public static readonly PictureSource None = new(null, null);

    /// <summary>The map as tiles, each with its address; empty where the channel cannot show it whole.</summary>
    /// <param name="channel">The channel that is to show it.</param>
    /// <param name="marked">The values whose areas are marked.</param>
    internal IReadOnlyList<ShownColumn> Map(ChannelProfile channel, IReadOnlyCollection<string> marked)
    {
        List<ShownColumn> columns = [.. (content?.Current.Pack.Map.Columns ?? []).Select(c => new ShownColumn(
            c.Width, [.. c.Tiles.Select(t => new ShownTile(Address(t.MarkedBy.Any(marked.Contains) ? t.MarkedName : t.Name, channel) ?? "", t.Area, t.Height))]))];
        return columns.TrueForAll(c => c.Tiles.All(t => t.Url.Length > 0)) ? columns : [];
    }

    /// <summary>A picture by itself; null when the channel cannot show it. Sizes are in pixels.</summary>
    internal (string Url, int Width, int Height)? Find(string name, ChannelProfile channel) =>
        Image(name) is { } image && Address(name, channel) is { } url ? (url, image.Width, image.Height) : null;

    private PictureFile? Image(string name) => content?.Current.Pack.Images.GetValueOrDefault(name);

    /// <summary>Where the channel finds a picture; null when it cannot show it.</summary>
    private string? Address(string name, ChannelProfile channel) =>
        channel.Pictures == PictureWay.None || Image(name) is not { } image ? null
        : publicAddress is not null ? new Uri(publicAddress, $"{Path[1..]}/{image.Hash}/{name}.png").AbsoluteUri
        : channel.Pictures == PictureWay.Embedded ? $"data:{PictureFile.ContentType};base64,{Convert.ToBase64String(image.Bytes.Span)}"
        : null;
}

/// <summary>Tiles one under the other; the width is in pixels.</summary>
internal sealed record ShownColumn(int Width, IReadOnlyList<ShownTile> Tiles);

/// <summary>One tile: its address, what a tap on it answers, its height in pixels.</summary>
internal sealed record ShownTile(string Url, string? Area, int Height);
