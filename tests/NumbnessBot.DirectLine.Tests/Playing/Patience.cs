namespace NumbnessBot.DirectLine.Tests.Playing;

/// <summary>How long a test waits for what comes at once, before it says that it does not come.</summary>
internal static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
}
