using System.Runtime.Versioning;
using NumbnessBot.Faults.Tests.Playing;

namespace NumbnessBot.Faults.Tests;

/// <summary>The disk under the conversations takes nothing for a while, or may only be read.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DiskTests
{
    private const string WhatToDo = "go to an emergency department now";

    [Fact]
    public async Task While_the_disk_is_full_people_are_told_what_to_do_and_nothing_is_lost_after()
    {
        using var host = new HostProcess();
        await TellsAndLosesNothingAsync(host, NarrowDisk.Mounted(host.Folder) ?? NarrowDisk.Rationed());
    }

    [Fact]
    public async Task While_the_disk_takes_nothing_people_are_told_what_to_do_and_nothing_is_lost_after()
    {
        using var host = new HostProcess();
        await TellsAndLosesNothingAsync(host, NarrowDisk.Rationed());
    }

    [Theory]
    [InlineData(true, "read-only")]
    [InlineData(false, "Let the bot's user write")]
    public async Task A_file_or_folder_that_may_only_be_read_is_named_at_the_start_and_the_conversation_goes_on_when_it_may_be_written(bool file, string remedy)
    {
        await using var connector = await RecordingConnector.StartAsync();
        using var host = new HostProcess { Under = Commoner() };
        using var http = new HttpClient();
        var caller = new Caller(http, connector, [host.Url], "talk");
        await host.StartAsync();
        await caller.BeginAsync();
        var open = await caller.SayAsync("my left hand is numb");
        Assert.Equal(0, await host.TerminateAsync());

        var locked = file ? host.DatabaseFile : host.Folder;
        File.SetUnixFileMode(locked, File.GetUnixFileMode(locked) & ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
        var begun = host.Output.Length;
        Assert.Equal(1, await host.TryToStartAsync());
        var said = host.Output[begun..];

        // SQLite gives the files beside it the same rights.
        foreach (var path in Directory.GetFiles(host.Folder, "*.db*").Prepend(host.Folder))
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserWrite);
        }

        var sentence = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(host.DatabaseFile, sentence, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", sentence, StringComparison.Ordinal);
        Assert.Contains(remedy, sentence, StringComparison.Ordinal);
        await host.StartAsync();
        Assert.Contains(Question(open), await caller.SayAsync("what was the question?"), StringComparison.Ordinal);
    }

    private static async Task TellsAndLosesNothingAsync(HostProcess host, NarrowDisk disk)
    {
        await using var connector = await RecordingConnector.StartAsync();
        using var http = new HttpClient();
        host.Under = disk.Command;
        await host.StartAsync();
        var reference = new Caller(http, connector, [host.Url], "reference");
        await reference.BeginAsync();
        await reference.GoOnAsync();
        var caller = new Caller(http, connector, [host.Url], "talk");
        await caller.BeginAsync();
        var page = new WebCaller(http, host.Url);
        await page.BeginAsync();
        await page.SayAsync("yes");

        disk.Fill(host);
        var told = await caller.SayAsync("my left hand is numb");
        var going = caller.GoOnAsync();
        var refused = await page.RefusalAsync("my left hand is numb");
        disk.Clear(host);
        await going;
        await page.SayAsync("my left hand is numb");

        Assert.True(Caller.IsFault(told), told);
        Assert.Contains(WhatToDo, told, StringComparison.Ordinal);
        Assert.Contains(WhatToDo, refused, StringComparison.Ordinal);
        Assert.Contains(disk.Told, host.Output, StringComparison.Ordinal);
        Assert.Equal(connector.Said("reference"), connector.Said("talk").Where(text => !Caller.IsFault(text)));
        Assert.Single(page.Lines, line => (string?)line["text"] == "my left hand is numb");
    }

    private static string Question(string text) => text.Split('\n').Last(line => line.Contains('?', StringComparison.Ordinal));

    /// <summary>Runs the host as somebody who may not write what is read-only, also where these tests are run by root.</summary>
    private static IReadOnlyList<string> Commoner() => Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set", "-dac_override"] : [];
}
