using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Commands;

public sealed class ChatCommandTests
{
    [Fact]
    public async Task A_talk_in_the_terminal_leads_to_an_emergency_with_its_number()
    {
        var run = await ChatAsync("no\nMy lower back is numb since yesterday and I can't pee at all\n\n", "--Clinic:Country", "GB");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("999", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.Output.Split("> ").Length - 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task An_empty_line_or_the_end_of_the_input_ends_the_talk(string input)
    {
        var run = await ChatAsync(input);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("store the answers", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_talk_stores_nothing()
    {
        using var folder = new Folder();

        var run = await ChatAsync("yes\nmy back is numb\n\n", "--contentRoot", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static Task<Run> ChatAsync(string input, params string[] settings) =>
        Run.WithAsync(["chat", "--Content:Path", Repository.Dialogs, .. settings], input);
}
