using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace BotBuilder.Contract.Tests.Recognizers;

public sealed class CultureTests
{
    [Theory]
    [InlineData("en-us", "2024-12-03")]
    [InlineData("en-gb", "2024-03-12")]
    public void A_date_in_figures_is_read_in_the_order_of_the_culture(string culture, string timex)
    {
        var result = Assert.Single(DateTimeRecognizer.RecognizeDateTime("12/03/2024", culture, refTime: new DateTime(2026, 11, 20)));
        var values = Assert.IsType<List<Dictionary<string, string>>>(result.Resolution["values"]);
        Assert.Equal(timex, Assert.Single(values)["timex"]);
    }

    [Theory]
    [InlineData("siete", "es-es", 7)]
    [InlineData("sieben", "de-de", 7)]
    [InlineData("seven", "en-gb", 7)]
    [InlineData("seven", "xx", 7)]
    public void A_number_is_read_in_the_language_of_the_culture(string text, string culture, double value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber(text, culture));
        Assert.Equal(value, double.Parse((string)result.Resolution["value"], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("si", "es-es", true)]
    [InlineData("ja", "nl-nl", true)]
    [InlineData("yes", "en-gb", true)]
    public void Yes_is_read_in_the_language_of_the_culture(string text, string culture, bool value) =>
        Assert.Equal(value, Assert.Single(ChoiceRecognizer.RecognizeBoolean(text, culture)).Resolution["value"]);

    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-US", "en-us")]
    [InlineData("fr-ca", "fr-fr")]
    [InlineData("xx-yy", "xx-yy")]
    public void A_code_maps_to_the_nearest_supported_one(string code, string nearest) =>
        Assert.Equal(nearest, Culture.MapToNearestLanguage(code));
}
