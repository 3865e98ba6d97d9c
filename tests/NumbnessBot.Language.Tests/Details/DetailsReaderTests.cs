using NumbnessBot.Language.Tests.Answers;

namespace NumbnessBot.Language.Tests.Details;

public sealed class DetailsReaderTests
{
    public static TheoryData<string, string, string> Sentences => Spoken.Rows("details.tsv");

    public static TheoryData<string, string, string> Ages => Spoken.Rows("ages.tsv");

    [Theory]
    [MemberData(nameof(Ages))]
    public void An_age_needs_a_sign_of_age(string text, string expected, string _) =>
        Assert.Equal(expected, string.Join("; ", Spoken.English.Details.Read(text, Spoken.Now).Where(d => d.Attribute.Value == "age").Select(d => $"age={d.Value}")));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Details_are_read_from_a_sentence(string text, string expected, string _)
    {
        var details = Spoken.English.Details.Read(text, Spoken.Now);
        Assert.Equal(
            expected.Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            details.Select(d => $"{d.Attribute}={d.Value}").Order(StringComparer.Ordinal));
        Assert.All(details, d => Assert.InRange(d.Start + d.Length, d.Start + 1, text.Length));
    }

    [Theory]
    [InlineData("i said no to cancer by mistake, i had breast cancer in 2015", null)]
    [InlineData("i had prostate cancer 6 years ago", null)]
    [InlineData("diabetic since 2009", null)]
    [InlineData("in 2011 i had lymphoma", null)]
    [InlineData("i have had osteoporosis for ten years", null)]
    [InlineData("had breast cancer in 2015, numb back for 2 weeks", "2 weeks")]
    [InlineData("my back has been numb for 3 days, cancer in 2018", "3 days")]
    [InlineData("numb back since monday and i am diabetic", "monday")]
    [InlineData("it started in 2015", "2015")]
    [InlineData("i am diabetic with a numb back for 5 days", "5 days")]
    public void A_date_said_of_an_old_illness_is_no_onset(string text, string? onset)
    {
        var told = Findings.ShippedLexicon.Reader.Read(text).Findings;

        var read = Spoken.English.Details.Read(Passage.Read(text), Spoken.Now, told).FirstOrDefault(d => d.Attribute == NumbnessBot.Triage.Attributes.OnsetWhen);

        Assert.Equal(onset is null, read is null);
        Assert.True(onset is null || read!.Value.Contains(onset, StringComparison.Ordinal), read?.Value);
    }
}
