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
}
