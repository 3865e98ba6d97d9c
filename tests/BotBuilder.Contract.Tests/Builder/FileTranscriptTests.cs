using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class FileTranscriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcripts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_transcript_can_be_read_by_another_logger_listed_and_deleted()
    {
        var writer = new FileTranscriptLogger(_folder, unitTestMode: false);
        await writer.LogActivityAsync(Said("1", "my back is numb"));
        await writer.LogActivityAsync(Said("2", "since when?"));

        var reader = new FileTranscriptLogger(_folder, unitTestMode: false);
        var page = await reader.GetTranscriptActivitiesAsync("test", "c");
        Assert.Equal(["my back is numb", "since when?"], page.Items.Select(activity => ((Activity)activity).Text));
        Assert.Equal("c", Assert.Single((await reader.ListTranscriptsAsync("test")).Items).Id);

        await reader.DeleteTranscriptAsync("test", "c");
        Assert.Empty((await reader.ListTranscriptsAsync("test")).Items);
    }

    [StandInFact]
    public async Task An_id_that_looks_like_a_path_stays_in_the_folder()
    {
        var logger = new FileTranscriptLogger(Path.Combine(_folder, "inner"));
        var odd = Said("1", "hi");
        odd.Conversation.Id = "../../escape";
        odd.ChannelId = "..";

        await logger.LogActivityAsync(odd);

        Assert.Equal("../../escape", Assert.Single((await logger.ListTranscriptsAsync("..")).Items).Id);
        Assert.Equal([Path.Combine(_folder, "inner")], Directory.GetFileSystemEntries(_folder));
    }

    private static Activity Said(string id, string text) => new(ActivityTypes.Message)
    {
        Id = id,
        ChannelId = "test",
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("u"),
        Text = text,
        Timestamp = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
    };
}
