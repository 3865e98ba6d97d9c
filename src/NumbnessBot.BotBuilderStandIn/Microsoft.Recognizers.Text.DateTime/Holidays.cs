using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Feasts by name and the day they fall on in a year.</summary>
internal static class Holidays
{
    private static readonly (string[] Words, Func<int, DateObject> DayOf, bool IsFixed)[] All =
    {
        Fixed(12, 31, "new", "year's", "eve"),
        Fixed(12, 31, "new", "years", "eve"),
        Fixed(1, 1, "new", "year's", "day"),
        Fixed(1, 1, "new", "years", "day"),
        Fixed(1, 1, "new", "year's"),
        Fixed(1, 1, "new", "year"),
        Fixed(12, 24, "christmas", "eve"),
        Fixed(12, 25, "christmas", "day"),
        Fixed(12, 25, "christmas"),
        Fixed(12, 25, "xmas"),
        Fixed(10, 31, "halloween"),
        Fixed(2, 14, "valentine's", "day"),
        Fixed(2, 14, "valentines", "day"),
        Fixed(3, 17, "st", "patrick's", "day"),
        Fixed(7, 4, "independence", "day"),
        (["easter", "sunday"], Easter, false),
        (["easter", "monday"], year => Easter(year).AddDays(1), false),
        (["easter"], Easter, false),
        (["good", "friday"], year => Easter(year).AddDays(-2), false),
        (["thanksgiving", "day"], Thanksgiving, false),
        (["thanksgiving"], Thanksgiving, false),
    };

    /// <summary>The feast that stands here; a longer name is found before a shorter one.</summary>
    public static (int Next, Func<int, DateObject> DayOf, bool IsFixed)? Read(TextTokens tokens, int at)
    {
        foreach (var (words, dayOf, isFixed) in All)
        {
            if (tokens.Follow(at, words)) return (at + words.Length, dayOf, isFixed);
        }

        return null;
    }

    private static (string[] Words, Func<int, DateObject> DayOf, bool IsFixed) Fixed(int month, int day, params string[] words) =>
        (words, year => new DateObject(year, month, day), true);

    private static DateObject Thanksgiving(int year)
    {
        var first = new DateObject(year, 11, 1);
        return first.AddDays(((4 - Weekdays.Place(first) + 7) % 7) + 21);
    }

    // Western Easter after the Gregorian rule: the Sunday after the full moon that the church calendar reckons on or after 21 March.
    private static DateObject Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var afterFeast = moon - weekday;
        var month = 3 + ((afterFeast + 40) / 44);
        return new DateObject(year, month, afterFeast + 28 - (31 * (month / 4)));
    }
}
