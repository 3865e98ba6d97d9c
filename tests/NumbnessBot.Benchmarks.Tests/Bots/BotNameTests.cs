using NumbnessBot.Benchmarks.Bots;

namespace NumbnessBot.Benchmarks.Tests.Bots;

public sealed class BotNameTests
{
    [Theory]
    [InlineData("ours", "ExpectReplies", true, "ours", 0, null)]
    [InlineData("ours@100000", "ExpectReplies", true, "ours", 100_000, null)]
    [InlineData("connector:ours", "Connector", true, "ours", 0, null)]
    [InlineData("line:http://127.0.0.1:3978/", "DirectLine", true, "http://127.0.0.1:3978", 0, null)]
    [InlineData("any:http://127.0.0.1:5100#4711", "ExpectReplies", false, "http://127.0.0.1:5100", 0, 4711)]
    [InlineData("npm", "ExpectReplies", false, "npm", 0, null)]
    public void A_name_tells_what_runs_and_how_it_is_spoken_to(string text, string way, bool isOurs, string kind, int stored, int? process) =>
        Assert.Equal(new BotName(text, Enum.Parse<Way>(way), isOurs, kind, stored, process), BotName.Parse(text));

    [Fact]
    public void What_is_no_bot_is_refused() => Assert.Contains("'theirs' is no bot", Assert.Throws<FormatException>(() => BotName.Parse("theirs")).Message);
}
