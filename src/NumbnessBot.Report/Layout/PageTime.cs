using System.Globalization;

namespace NumbnessBot.Report;

/// <summary>Times as a page shows them. Where the person is, is not known, so that they are in UTC.</summary>
public static class PageTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The time alone, where the day goes without saying.</summary>
    public static string OfDay(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 to the second.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
