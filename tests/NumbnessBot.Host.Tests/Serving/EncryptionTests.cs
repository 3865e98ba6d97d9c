using System.Text;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>With <c>Storage:Encrypt</c> the store holds no word, and the keys stand in a folder of their own.</summary>
public sealed class EncryptionTests : IDisposable
{
    private const string Words = "back is numb";
    private readonly Folder _folder = new();

    [Fact]
    public async Task The_file_holds_no_word_and_a_talk_goes_on_after_a_restart()
    {
        await TalkAsync("hello", "yes", $"my {Words}");
        Assert.True(File.Exists(_folder.At("talks.db")));
        Assert.False(_folder.Holds(Words));
        Assert.NotEmpty(Directory.GetFiles(_folder.At("ring"), "key-*.xml"));

        var answer = await TalkAsync("send me my data");

        Assert.True(answer.Contains(Words, StringComparison.Ordinal), answer);
        Assert.DoesNotContain("can't be read", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_talks_on_after_the_keys_were_lost_is_told_sees_what_to_do_and_begins_again()
    {
        await TalkAsync("hello", "yes", $"my {Words}");
        Directory.Delete(_folder.At("ring"), recursive: true);

        var answer = await TalkAsync("since yesterday");

        Assert.True(answer.Contains("can't be read any more", StringComparison.Ordinal), answer);
        Assert.Contains("emergency department now", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("can't be read any more", await TalkAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_cannot_be_written_are_told_in_a_sentence()
    {
        await File.WriteAllTextAsync(_folder.At("ring"), "a file");

        var run = await Run.WithAsync(
        [
            "--environment", "Development", "--contentRoot", _folder.Path, "--Content:Path", Repository.Dialogs, "--urls", "http://127.0.0.1:0",
            "--Storage:Encrypt", "true", "--Storage:KeyRing", _folder.At("ring"),
        ]);

        Assert.Contains("Storage:KeyRing", run.Sentence(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A host of its own says these things; returns its last answer.</summary>
    private async Task<string> TalkAsync(params string[] said)
    {
        using var host = new BotHost
        {
            Settings = new() { ["Storage:ConnectionString"] = _folder.At("talks.db"), ["Storage:Encrypt"] = "true", ["Storage:KeyRing"] = _folder.At("ring") },
        };
        using var client = host.CreateClient();
        var channel = new Channel(client, "sealed");
        IReadOnlyList<System.Text.Json.Nodes.JsonNode> replies = [];
        foreach (var text in said)
        {
            var message = channel.Message(text);
            message["id"] = Guid.NewGuid().ToString();
            replies = await channel.RepliesAsync(message);
        }

        return string.Concat(replies.Select(r => (string?)r["text"]).Concat(replies.SelectMany(r => r["attachments"]?.AsArray() ?? []).Select(FileIn)));
    }

    private static string FileIn(System.Text.Json.Nodes.JsonNode? attachment) =>
        (string?)attachment?["contentUrl"] is { } url && url.Split(";base64,") is [_, var file] ? Encoding.UTF8.GetString(Convert.FromBase64String(file)) : "";
}
