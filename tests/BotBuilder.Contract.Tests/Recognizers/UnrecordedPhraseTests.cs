using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace BotBuilder.Contract.Tests.Recognizers;

/// <summary>Phrases without a recording: what the stand-in makes of them, told on Friday 20 November 2026 at noon.</summary>
public sealed class UnrecordedPhraseTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 12, 0, 0);

    [StandInFact]
    public void Days_told_from_another_day_are_read() => AssertTimexes(
        ("two days before yesterday", "2026-11-17"),
        ("3 days from today", "2026-11-23"),
        ("two weeks from tomorrow", "2026-12-05"),
        ("the 2nd of this month", "2026-11-02"),
        ("Monday last week", "2026-11-09"),
        ("last Christmas", "2025-12-25"));

    [StandInFact]
    public void Times_of_day_are_read() => AssertTimexes(
        ("ten past five", "T05:10"),
        ("quarter to two", "T01:45"),
        ("12 o'clock", "T12"),
        ("5.30pm", "T17:30"),
        ("today at 8.30", "2026-11-20T08:30"),
        ("2026-11-20T10:30", "2026-11-20T10:30"),
        ("Monday morning at 7", "XXXX-WXX-1T07"),
        ("9am yesterday", "2026-11-19T09"));

    [StandInFact]
    public void Stretches_are_read() => AssertTimexes(
        ("the first week of June", "XXXX-06-W01"),
        ("the last hour", "(2026-11-20T11:00:00,2026-11-20T12:00:00,PT1H)"),
        ("next 3 days", "(2026-11-21,2026-11-24,P3D)"),
        ("between 2019 and 2021", "(2019-01-01,2021-01-01,P2Y)"),
        ("from Thursday to Monday", "(XXXX-WXX-4,XXXX-WXX-1,P4D)"),
        ("5pm - 6pm", "(T17,T18,PT1H)"),
        ("end of last year", "2025"),
        ("a two-week history", "P2W"),
        ("2 years and 3 months", "P2Y3M"));

    [StandInFact]
    public void Words_that_only_look_like_times_are_left_alone() => Assert.All(
        [
            "I may have it", "the sun", "I sat down", "at 20mg", "at 40", "the 2nd toe", "2000mg", "the second one", "B12", "31/02/2024",
            "99999999999999999999", "5 paces", "13,2024",
        ],
        text => Assert.Empty(Recognise(text)));

    [StandInFact]
    public void Day_and_month_are_told_apart_where_only_one_order_is_a_date() => AssertTimexes(
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"));

    [StandInFact]
    public void Figures_of_every_script_are_numbers() =>
        Assert.Equal("7", Assert.Single(NumberRecognizer.RecognizeNumber("٧", Culture.English)).Resolution["value"]);

    [StandInFact]
    public void Percentages_are_read() =>
        Assert.Equal(["10%", "5%"], NumberRecognizer.RecognizePercentage("ten percent or 5%", Culture.English).Select(one => one.Resolution["value"]));

    [StandInFact]
    public void What_is_not_supported_says_so() =>
        Assert.Throws<NotSupportedException>(() => NumberRecognizer.RecognizeNumberRange("one to ten", Culture.English));

    private static void AssertTimexes(params (string Text, string Timex)[] expected) => Assert.Equal(
        expected,
        expected.Select(pair => (pair.Text, Recognise(pair.Text).Single()[0]["timex"])));

    private static List<List<Dictionary<string, string>>> Recognise(string text) =>
    [
        .. DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Now)
            .Select(result => (List<Dictionary<string, string>>)result.Resolution["values"]),
    ];
}
