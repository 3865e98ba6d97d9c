using System.Globalization;
using NumbnessBot.Language.Tests.Answers;

namespace NumbnessBot.Language.Tests.Commands;

/// <summary>The present is Friday 20 November 2026, two in the afternoon, at +01:00.</summary>
public sealed class AheadReaderTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 20, 14, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("in two weeks", "2026-12-04 14:00", false)]
    [InlineData("in a fortnight", "2026-12-04 14:00", false)]
    [InlineData("2 wks", "2026-12-04 14:00", false)]
    [InlineData("in 3 days", "2026-11-23 14:00", false)]
    [InlineData("in a couple of days", "2026-11-22 14:00", false)]
    [InlineData("in a week", "2026-11-27 14:00", false)]
    [InlineData("in a month", "2026-12-21 14:00", false)]
    [InlineData("a day from now", "2026-11-21 14:00", false)]
    [InlineData("in two hours", "2026-11-20 16:00", true)]
    [InlineData("in 30 mins", "2026-11-20 14:30", true)]
    [InlineData("in half an hour", "2026-11-20 14:30", true)]
    [InlineData("tomorrow", "2026-11-21 14:00", false)]
    [InlineData("tommorow", "2026-11-21 14:00", false)]
    [InlineData("tomorrow morning", "2026-11-21 9:00", true)]
    [InlineData("the day after tomorrow", "2026-11-22 14:00", false)]
    [InlineData("tonight", "2026-11-20 20:00", true)]
    [InlineData("this evening", "2026-11-20 18:00", true)]
    [InlineData("in the morning", "2026-11-21 9:00", true)]
    [InlineData("on monday", "2026-11-23 14:00", false)]
    [InlineData("next friday", "2026-11-27 14:00", false)]
    [InlineData("wednesday at 5", "2026-11-25 17:00", true)]
    [InlineData("tomorrow at 8am", "2026-11-21 8:00", true)]
    [InlineData("at half past 9", "2026-11-21 9:30", true)]
    [InlineData("next week", "2026-11-27 14:00", false)]
    [InlineData("next month", "2026-12-20 14:00", false)]
    [InlineData("at the weekend", "2026-11-21 14:00", false)]
    [InlineData("on 4 december", "2026-12-04 14:00", false)]
    [InlineData("on the 3rd of february", "2027-02-03 14:00", false)]
    public void A_time_to_come_is_read_from_words(string text, string at, bool hourTold)
    {
        var read = Spoken.English.Ahead.Read(text, now);

        Assert.NotNull(read);
        Assert.Equal(at, read.At.ToString("yyyy-MM-dd H:mm", CultureInfo.InvariantCulture));
        Assert.Equal(now.Offset, read.At.Offset);
        Assert.Equal(hourTold, read.HourTold);
    }

    [Theory]
    [InlineData("")]
    [InlineData("later")]
    [InlineData("to look again")]
    [InlineData("what you said")]
    [InlineData("!!! ???")]
    public void Words_without_a_time_give_none(string text) => Assert.Null(Spoken.English.Ahead.Read(text, now));

    [Fact]
    public void A_text_too_long_for_a_wish_is_not_looked_through() =>
        Assert.Null(Spoken.English.Ahead.Read(string.Join(' ', Enumerable.Repeat("tomorrow", 31)), now));
}
