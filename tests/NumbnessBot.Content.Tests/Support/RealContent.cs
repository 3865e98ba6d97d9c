namespace NumbnessBot.Content.Tests;

/// <summary>The product's own content, read once.</summary>
internal static class RealContent
{
    private static readonly Lazy<ContentPack> pack = new(Load);

    public static ContentPack Pack => pack.Value;

    public static LocaleWords Words => Pack.Words(ContentPack.DefaultLocale);

    private static ContentPack Load()
    {
        var result = ContentLoader.Load(Folders.Dialogs);
        return result.Pack ?? throw new ContentException(result.Problems);
    }
}
