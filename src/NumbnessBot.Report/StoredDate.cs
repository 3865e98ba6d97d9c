using System.Globalization;

namespace NumbnessBot.Report;

/// <summary>Shows a stored date or interval to people; other words stay as they are.</summary>
public static class StoredDate
{
    private const string OpenEnd = "..";

    public static string ForPeople(string stored) => string.Join(" – ", stored.Split('/').Where(p => p != OpenEnd).Select(Day).Distinct());

    private static string Day(string part) => DateTime.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : part;
}
