namespace NumbnessBot.Triage;

/// <summary>
/// A case knows times as they are stored, to the second and in UTC, from the moment on in which they are learnt: so it is the same whether it was read or
/// kept in memory.
/// </summary>
internal static class StoredTime
{
    public static DateTimeOffset Of(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    /// <summary>Nothing for 0, which stands for no time.</summary>
    public static DateTimeOffset? Of(long seconds) => seconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds);

    public static long SecondsOf(DateTimeOffset? time) => time?.ToUnixTimeSeconds() ?? 0;
}
