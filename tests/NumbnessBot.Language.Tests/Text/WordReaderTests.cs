using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Tests.Text;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Can’t PEE", "cant pee")]
    [InlineData("can't can`t can;t", "cant cant cant")]
    [InlineData("f***ing numb", "fing numb")]
    [InlineData("sooo nuuumb noooo", "so numb no")]
    [InlineData("38,5 and 3.2", "38.5 and 3.2")]
    [InlineData("2weeks L5 3rd", "2 weeks l5 3rd")]
    [InlineData("pins&needles", "pins and needles")]
    [InlineData("naïve café", "naive cafe")]
    [InlineData("ＮＵＭＢ", "numb")]
    [InlineData("numb...back", "numb . . . back")]
    [InlineData("whip-its", "whip - its")]
    [InlineData("legs\u200B numb", "legs numb")]
    public void Words_are_folded(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordReader.Read(text).Select(w => w.Folded)));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "My  legs, both";

        Assert.Equal(["My", "legs", ",", "both"], WordReader.Read(text).Select(w => text.Substring(w.Start, w.Length)));
    }

    [Fact]
    public void A_keystroke_is_one_word() => Assert.DoesNotContain(WordReader.Read("a keystroke"), w => w.Folded == "stroke");

    [Fact]
    public void An_emoji_is_one_symbol()
    {
        var word = Assert.Single(WordReader.Read("🍑"));

        Assert.Equal((WordKind.Symbol, 2), (word.Kind, word.Length));
    }
}
