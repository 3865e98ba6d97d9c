using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>Whatever a person sends gives a reading, in time that grows with the length alone.</summary>
public sealed class AnyStringTests
{
    private const int Seed = 20_261_120;

    private static readonly string[] pieces =
    [
        "can't", "pee", "my legs", " ", "numb", "\n", ",", "...", "not", "?", "👍", "🏽", "\uD83D", "\uDE00", "\0", "\u200D", "ß", "İ", "1e999", "38,5", "!!!",
        "and", "but", "if", "I", "my mum", "''", "’", "********", "((((", "{", "}", "[x]", "\u0301", "\uFFFF", "９９", "ＮＵＭＢ", "no", "except", "worried",
    ];

    [Fact]
    public void Random_mixtures_of_words_and_debris_give_a_reading_within_the_text()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 1500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));

            var reading = ShippedLexicon.Reader.Read(text);

            Assert.All(reading.Findings, f => Assert.True(f.Start >= 0 && f.Length > 0 && f.Start + f.Length <= text.Length, text));
        }
    }

    [Fact]
    public void Random_units_give_a_state_for_any_span()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => (char)random.Next(0, 0x10000))]);

            var state = ShippedLexicon.Reader.StateOf(text, random.Next(-5, 70), random.Next(-5, 70));

            Assert.True(Enum.IsDefined(state));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("👍")]
    public void A_text_without_words_says_nothing(string text) => Assert.Empty(ShippedLexicon.Reader.Read(text).Findings);

    [Fact]
    public void A_span_outside_the_text_is_unknown() =>
        Assert.Equal(FindingState.Unknown, ShippedLexicon.Reader.StateOf("my legs are numb", 500, int.MaxValue));

    [Fact]
    public void A_megabyte_is_read_at_its_beginning_and_its_end()
    {
        var text = "I can't pee. " + string.Concat(Enumerable.Repeat("blah ", 200_000)) + "my bum is numb";

        var read = ShippedLexicon.Reader.Read(text).Findings.Select(f => f.Id.Value).ToList();

        Assert.Contains("urine-retention", read);
        Assert.Contains("saddle-numbness", read);
    }

    [Theory]
    [InlineData("my legs are numb and i cant pee, not sure if my back is worse. ")]
    [InlineData("numb and ")]
    [InlineData("my ")]
    [InlineData("if ")]
    [InlineData("no no not never ")]
    [InlineData("cant feel cant feel ")]
    [InlineData("numbb numness wekness ")]
    [InlineData("zxqvz")]
    [InlineData(", , , legs, ")]
    [InlineData("my mum my dad he she his ")]
    public void The_work_grows_with_the_length_alone(string piece)
    {
        var repeats = 4_000 / piece.Length;
        ShippedLexicon.Reader.Read(string.Concat(Enumerable.Repeat(piece, repeats)), out var once);
        ShippedLexicon.Reader.Read(string.Concat(Enumerable.Repeat(piece, repeats * 4)), out var fourTimes);

        Assert.True(fourTimes <= once * 4.6, $"{once} steps, then {fourTimes}");
    }
}
