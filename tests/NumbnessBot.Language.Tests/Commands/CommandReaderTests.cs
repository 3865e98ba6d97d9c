using NumbnessBot.Language.Tests.Answers;

namespace NumbnessBot.Language.Tests.Commands;

public sealed class CommandReaderTests
{
    public static TheoryData<string, string, string> Utterances => Spoken.Rows("commands.tsv");

    [Theory]
    [MemberData(nameof(Utterances))]
    public void A_command_is_a_whole_utterance(string text, string kind, string about)
    {
        var command = Spoken.English.Commands.Read(text);
        Assert.Equal(kind, command?.Kind.ToString() ?? "-");
        Assert.Equal(about, command?.Object ?? "");
    }
}
