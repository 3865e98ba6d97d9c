using System.Globalization;
using NumbnessBot.Language.Tests.Answers;

namespace NumbnessBot.Language.Tests.Details;

public sealed class OnsetReaderTests
{
    public static TheoryData<string, string, string> Onsets => Spoken.Rows("onset.tsv");

    [Theory]
    [MemberData(nameof(Onsets))]
    public void When_it_began_is_read(string text, string iso, string marks)
    {
        var onset = Spoken.English.Onsets.Read(text, Spoken.Now);
        Assert.Equal(iso, onset is null ? "?" : onset.Iso);
        if (onset is not null)
        {
            Assert.Equal(marks, ((onset.Exact ? "exact " : "") + (onset.Sure ? "sure" : "")).Trim());
            Assert.Contains(onset.Text, text, StringComparison.Ordinal);
            Assert.True((onset.Earliest ?? DateTimeOffset.MinValue) <= (onset.Latest ?? Spoken.Now));
            Assert.True((onset.Latest ?? Spoken.Now) <= Spoken.Now);
        }
    }

    [Theory]
    [InlineData("about a year and a half ago", 18)]
    [InlineData("a year and a half", 18)]
    [InlineData("one and a half years ago", 18)]
    [InlineData("1.5 years", 18)]
    [InlineData("18 months", 18)]
    [InlineData("half a year", 6)]
    [InlineData("two and a half months ago", 2.5)]
    [InlineData("a year and 3 months", 15)]
    public void Halves_of_years_and_months_count(string text, double months)
    {
        var onset = Spoken.English.Onsets.Read(text, Spoken.Now)!;
        var middle = onset.Earliest!.Value + ((onset.Latest!.Value - onset.Earliest.Value) / 2);
        Assert.InRange((Spoken.Now - middle).TotalDays / 30.4375, months - 0.25, months + 0.25);
    }

    [Fact]
    public void The_hours_are_those_of_the_person()
    {
        var now = DateTimeOffset.Parse("2026-03-01T00:30:00+13:00", CultureInfo.InvariantCulture);
        Assert.Equal("2026-02-28", Spoken.English.Onsets.Read("yesterday", now)!.Iso);
    }
}
