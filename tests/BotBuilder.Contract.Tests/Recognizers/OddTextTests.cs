using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace BotBuilder.Contract.Tests.Recognizers;

public sealed class OddTextTests
{
    private const int Longest = 100_000;

    private static readonly string[] Oddities =
    [
        "", " ", "\0", "\ud83d", "\udc4d", "\udc4d\ud83d", "👍👎", "🖐🏽", "👩‍👩‍👧", "e\u0301", "İI\u0131", "ß", "\u200b", "\u202e", "٧", "½", "²", "Ⅷ", "…",
        "99999999999999999999999999 years ago", "in 99999999999999999999 hours", "in 9999 years", "1e999", "9^9999", "1/0", "0/0",
        "29 February 2023", "31/02/2024", "the 31st of February", "week 53", "00:00", "24:00", "99:99", "from 5pm to 5pm", "1-1-0001",
        "12/31/9999", "0000-00-00", "-", "--5", "minus", "a", "an", "half", "and a half", "a hundred and", "point five", "one in", "out of",
        "every", "last the last", "the the the", "since since", "from", "between and", "o'clock", "'", "’s", "p.", "p.m", "/", "1/", "/1",
    ];

    private static readonly string[] Bricks =
    [
        "the", "a", "half", "past", "to", "six", "twenty", "-", ".", ",", "/", ":", "1", "2", "10", "2024", "31", "february", "may", "sat",
        "monday", "week", "month", "days", "hours", "ago", "last", "next", "this", "in", "of", "at", "from", "between", "and", "until", "pm",
        "a.m.", "morning", "night", "every", "other", "couple", "few", "since", "before", "end", "mid", "90s", "easter", "new", "year's", "eve",
        "hundred", "million", "point", "out", "e", "^", "29", "decade", "\ud83d", "👌", "yes", "no", "not", "ok", "k", "%", "old", "century",
    ];

    private static readonly string[] Walls = ["1,", "twenty", "every", "from 1 to", "last the", "1 hr 30 mins", "\ud83d", "yes", "31/12", "9^9"];

    private static readonly DateTime[] References = [new(2026, 11, 20, 12, 0, 0), new(2028, 2, 29), DateTime.MinValue, DateTime.MaxValue];

    [StandInFact]
    public void No_oddity_makes_a_recognizer_throw() => Assert.All(Oddities, text => Assert.All(References, now => Check(text, now)));

    [StandInFact]
    public void No_mixture_of_words_makes_a_recognizer_throw()
    {
        var random = new Random(20261120);
        Assert.All(Enumerable.Range(0, 3_000), _ =>
        {
            var words = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Bricks[random.Next(Bricks.Length)]);
            Check(string.Join(random.Next(4) == 0 ? string.Empty : " ", words), References[random.Next(References.Length)]);
        });
    }

    [StandInFact]
    public void A_wall_of_one_word_is_read_in_its_first_part_only()
    {
        var read = Walls.SelectMany(word => RecogniseAll(string.Concat(Enumerable.Repeat(word + " ", Longest / (word.Length + 1))), References[0])).ToList();

        Assert.NotEmpty(read);
        Assert.All(read, result => Assert.True(result.End < Longest / 2, result.Text));
    }

    [StandInFact]
    public void No_text_at_all_is_nothing() => Assert.Empty(RecogniseAll(null!, References[0]));

    [Fact]
    public void Every_result_shows_the_place_it_was_found_at() => Assert.All(RecognizerRow.All.Values, row =>
        Assert.All(RecogniseAll(row.Text, row.Reference), result => AssertShowsItsPlace(row.Text, result)));

    private static void Check(string text, DateTime now) =>
        Assert.All(RecogniseAll(text, now), result => AssertShowsItsPlace(text, result));

    private static void AssertShowsItsPlace(string text, ModelResult result) =>
        Assert.Equal(text.Substring(result.Start, result.End - result.Start + 1), result.Text, ignoreCase: true);

    private static List<ModelResult> RecogniseAll(string text, DateTime now) =>
    [
        .. NumberRecognizer.RecognizeNumber(text, Culture.English),
        .. NumberRecognizer.RecognizeOrdinal(text, Culture.English),
        .. NumberRecognizer.RecognizePercentage(text, Culture.English),
        .. NumberWithUnitRecognizer.RecognizeAge(text, Culture.English),
        .. ChoiceRecognizer.RecognizeBoolean(text, Culture.English),
        .. DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: now),
        .. DateTimeRecognizer.RecognizeDateTime(text, Culture.EnglishOthers, refTime: now),
    ];
}
