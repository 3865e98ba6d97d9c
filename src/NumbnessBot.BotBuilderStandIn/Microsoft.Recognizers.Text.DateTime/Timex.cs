using System.Globalization;
using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Writes dates, times and weeks the way TIMEX3 and the values of results do.</summary>
internal static class Timex
{
    public static string Date(DateObject day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateObject day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string Week(DateObject day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");

    public static string Moment(DateObject moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public static string MomentValue(DateObject moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Weekday(int isoDay) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{isoDay}");

    public static string MonthDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}");

    public static string Range(string start, string end, string duration) => $"({start},{end},{duration})";

    public static string Days(DateObject start, DateObject end) => $"P{Figures.Write((end - start).TotalDays)}D";
}
