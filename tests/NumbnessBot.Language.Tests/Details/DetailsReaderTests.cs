using NumbnessBot.Language.Tests.Answers;

namespace NumbnessBot.Language.Tests.Details;

public sealed class DetailsReaderTests
{
    public static TheoryData<string, string, string> Sentences => Spoken.Rows("details.tsv");

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
