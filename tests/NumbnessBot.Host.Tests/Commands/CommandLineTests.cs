using NumbnessBot.Content;
using NumbnessBot.Host.Commands;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly Folder _folder = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Help_lists_every_command_and_setting(string ask)
    {
        var run = await Run.WithAsync([ask]);

        Assert.Equal(0, run.ExitCode);
        foreach (var command in new[] { "chat", "check", "stamp", "draw", "understand", "interrupts", "emergency-items", "--version" })
        {
            Assert.Contains(command, run.Output, StringComparison.Ordinal);
        }

        foreach (var (section, type) in Host.Configuration.Settings.Sections)
        {
            Assert.All(type.GetProperties(), p => Assert.Contains($"{section}:{p.Name}", run.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Help_comes_even_when_the_settings_are_bad() => Assert.Equal(0, (await Run.WithAsync(["--help", "--Storage:RetentionDays", "x"])).ExitCode);

    [Fact]
    public async Task An_unknown_command_is_named_and_shows_the_help()
    {
        var run = await Run.WithAsync(["dance"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'dance'", run.Output, StringComparison.Ordinal);
        Assert.Contains("understand", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_content_that_ships_has_no_errors()
    {
        var run = await CheckAsync(Repository.Dialogs);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("No errors", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Checked_content_is_noted_beside_the_program_and_broken_content_is_not()
    {
        var (dialogs, stamp, output) = (_folder.CopyDialogs(), _folder.At("stamp"), new StringWriter());

        Assert.Equal(0, ContentCommands.Stamp(dialogs, stamp, output));
        Assert.False(new ContentHost(dialogs, stamp).WasChecked);

        File.AppendAllText(Path.Combine(dialogs, "outcomes.yaml"), "\ninvented: 1\n");
        Assert.Equal(1, ContentCommands.Stamp(dialogs, stamp, output));
        Assert.Contains("outcomes.yaml", output.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(stamp));
    }

    [Fact]
    public async Task A_broken_copy_is_refused_with_the_file_named()
    {
        var dialogs = _folder.CopyDialogs();
        await File.AppendAllTextAsync(Path.Combine(dialogs, "outcomes.yaml"), "\ninvented: 1\n");

        var run = await CheckAsync(dialogs);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("outcomes.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("invented", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_emergency_items_is_written()
    {
        var dialogs = _folder.CopyDialogs();
        var list = Path.Combine(dialogs, "generated", "emergency-items.txt");
        File.Delete(list);

        var run = await Run.WithAsync(["emergency-items", "--Content:Path", dialogs]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Dialogs, "generated", "emergency-items.txt")), await File.ReadAllTextAsync(list));
    }

    [Fact]
    public async Task The_drawing_is_a_flowchart()
    {
        var run = await Run.WithAsync(["draw", "--Content:Path", Repository.Dialogs]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("flowchart", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_understood_with_the_words_it_was_read_from()
    {
        var run = await Run.WithAsync(["understand", "I can't pee since yesterday", "--Content:Path", Repository.Dialogs]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("urine-retention: present", run.Output, StringComparison.Ordinal);
        Assert.Contains("level emergency", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_quotes_are_one_text()
    {
        var run = await Run.WithAsync(["understand", "I", "can't", "pee", "--Content:Path", Repository.Dialogs]);

        Assert.Contains("urine-retention: present", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("a=b")]
    public async Task Any_text_is_understood(string text)
    {
        var run = await Run.WithAsync(["understand", text, "--Content:Path", Repository.Dialogs]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Understanding_needs_a_text() => Assert.Equal(2, (await Run.WithAsync(["understand", "--Content:Path", Repository.Dialogs])).ExitCode);

    [Fact]
    public async Task The_interrupts_are_printed_most_urgent_first()
    {
        var run = await Run.WithAsync(["interrupts"]);

        Assert.Equal(0, run.ExitCode);
        var emergency = run.Output.IndexOf("emergency", StringComparison.OrdinalIgnoreCase);
        Assert.InRange(emergency, 0, run.Output.IndexOf("help", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<Run> CheckAsync(string folder) => Run.WithAsync(["check", folder]);
}
