using System.Globalization;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Services;

public sealed class OpeningHoursTests
{
    private const string Usual = "Mon-Fri 8:00-12:00 13:00-18:00; Sat 9:00-12:00";

    [Theory]
    [InlineData("2026-11-20T12:59Z", "Europe/London", null, "2026-11-20 13:00")]
    [InlineData("2026-11-20T13:00Z", "Europe/London", "2026-11-20 18:00", "2026-11-21 09:00")]
    [InlineData("2026-11-20T17:59Z", "Europe/London", "2026-11-20 18:00", "2026-11-21 09:00")]
    [InlineData("2026-11-20T18:00Z", "Europe/London", null, "2026-11-21 09:00")]
    [InlineData("2026-11-21T12:00Z", "Europe/London", null, "2026-11-23 08:00")]
    [InlineData("2026-11-20T22:30Z", "America/New_York", "2026-11-20 18:00", "2026-11-21 09:00")]
    [InlineData("2026-11-20T22:30Z", "Australia/Sydney", "2026-11-21 12:00", "2026-11-23 08:00")]
    [InlineData("2026-11-20T04:00Z", "Asia/Kolkata", "2026-11-20 12:00", "2026-11-20 13:00")]
    public void Open_or_closed_is_told_by_the_clinics_own_clock(string now, string zone, string? until, string opens)
    {
        var hours = Hours(Usual, zone);
        var at = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        Assert.Equal(until, Wall(hours, hours.OpenUntil(at)));
        Assert.Equal(opens, Wall(hours, hours.Opens(at)));
    }

    [Theory]
    [InlineData("2026-03-29T01:29Z", false)]
    [InlineData("2026-03-29T01:30Z", true)]
    [InlineData("2026-03-29T03:59Z", true)]
    [InlineData("2026-03-29T04:00Z", false)]
    public void A_beginning_that_summer_time_leaves_out_is_an_hour_later(string now, bool open) =>
        Assert.Equal(open, Hours("Sun 1:30-5:00", "Europe/London").OpenUntil(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)) is not null);

    [Theory]
    [InlineData("2026-10-25T00:29Z", false)]
    [InlineData("2026-10-25T00:30Z", true)]
    [InlineData("2026-10-25T01:45Z", true)]
    [InlineData("2026-10-25T03:00Z", false)]
    public void Between_two_hours_of_the_same_name_the_clinic_stays_open(string now, bool open) =>
        Assert.Equal(open, Hours("Sun 1:30-3:00", "Europe/London").OpenUntil(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)) is not null);

    [Fact]
    public void A_night_runs_into_the_next_day()
    {
        var hours = Hours("Sat 22:00-2:00", "UTC");

        Assert.Equal("2026-11-22 02:00", Wall(hours, hours.OpenUntil(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero))));
        Assert.Equal("2026-11-28 22:00", Wall(hours, hours.Opens(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void Day_and_night_is_one_stretch() =>
        Assert.True(Hours("Mon-Sun 0:00-24:00", "UTC").OpenUntil(FixedClock.Friday) > FixedClock.Friday.AddDays(6));

    [Theory]
    [InlineData("mo-fr 8-18")]
    [InlineData("Monday – Friday 08.00 - 18.00")]
    [InlineData("Mon, Tue, Wed, Thu, Fri 8:00-18:00")]
    [InlineData("Fri-Mon 8:00-18:00")]
    public void Days_and_times_may_be_written_in_several_ways(string text) =>
        Assert.NotNull(Hours(text, "UTC").OpenUntil(FixedClock.Friday));

    [Theory]
    [InlineData("")]
    [InlineData("by appointment")]
    [InlineData("Mon-Fri")]
    [InlineData("8:00-18:00")]
    [InlineData("Mon-Fri 8:00")]
    [InlineData("Mon-Fri 8:00-25:00")]
    [InlineData("Mon-Fri 8:0-18:00")]
    [InlineData("Mon-Fri 24:00-24:30")]
    [InlineData("Mon-Tue-Fri 8:00-18:00")]
    [InlineData("M 8:00-18:00")]
    public void Anything_else_gives_no_hours(string text) => Assert.Null(OpeningHours.Parse(text, TimeZoneInfo.Utc));

    private static OpeningHours Hours(string text, string zone) => OpeningHours.Parse(text, TimeZoneInfo.FindSystemTimeZoneById(zone))!;

    private static string? Wall(OpeningHours hours, DateTimeOffset? time) =>
        time is { } at ? hours.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

}
