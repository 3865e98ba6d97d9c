using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>The words of one language for when something began.</summary>
/// <param name="Quantities">"a couple of" → 2.</param>
/// <param name="Days">"yesterday" → 1 day ago.</param>
/// <param name="PartsOfDay">From one full hour to another; 30 is six in the next morning.</param>
/// <param name="Months">"jan" → 1.</param>
/// <param name="Seasons">From one month to another, northern hemisphere.</param>
/// <param name="Periods">"weekend" → weekend.</param>
public sealed record OnsetWords(
    ImmutableDictionary<OnsetWord, ImmutableArray<string>> Lists,
    ImmutableDictionary<TimeUnit, ImmutableArray<string>> Units,
    ImmutableDictionary<string, decimal> Quantities,
    ImmutableDictionary<string, int> Days,
    ImmutableArray<NamedStretch> PartsOfDay,
    ImmutableDictionary<DayOfWeek, ImmutableArray<string>> Weekdays,
    ImmutableDictionary<int, ImmutableArray<string>> Months,
    ImmutableArray<NamedStretch> Seasons,
    ImmutableArray<NamedStretch> NamedDays,
    ImmutableDictionary<Period, ImmutableArray<string>> Periods,
    NumberWords Numbers);

/// <summary>Words for a stretch of hours or months, or for a day of the year (<paramref name="From"/> the month, <paramref name="To"/> the day).</summary>
public sealed record NamedStretch(int From, int To, ImmutableArray<string> Words);

/// <summary>A stretch of the calendar that can be "last" or "this".</summary>
public enum Period
{
    Week,
    Weekend,
    Month,
    Year,
}
