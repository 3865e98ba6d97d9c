namespace NumbnessBot.Content.Tests;

/// <summary>The good content, read once.</summary>
internal static class GoodContent
{
    public static ContentResult Result { get; } = Load();

    public static ContentPack Pack => Result.Pack ?? throw new ContentException(Result.Problems);

    private static ContentResult Load()
    {
        using var copy = new ContentCopy();
        return copy.Load();
    }
}
