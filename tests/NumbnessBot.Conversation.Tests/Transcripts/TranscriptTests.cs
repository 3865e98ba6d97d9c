using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Transcripts;

/// <summary>
/// Whole conversations, word for word; what Emulator's "Save transcript" writes is played too. After a wanted change of words re-record them:
/// <c>NUMBNESS_APPROVE=1 dotnet test tests/NumbnessBot.Conversation.Tests --filter Transcript</c>, and read the difference.
/// </summary>
public sealed class TranscriptTests
{
    private const int FewestTranscripts = 12;
    private static readonly string folder = Repository.Under("tests", "transcripts");

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        [.. Directory.EnumerateFiles(folder, "*.transcript", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_conversation_goes_word_for_word_as_recorded(string file)
    {
        var path = Path.Combine(folder, file);
        var recorded = TranscriptFile.Read(path);
        var talk = new TestTalk((string?)recorded[0]["channelId"] ?? Channels.Emulator);
        foreach (var activity in recorded.Where(a => !TranscriptFile.IsFromBot(a)))
        {
            await talk.SendAsync(TranscriptFile.ToActivity(activity));
        }

        var replies = talk.Log.Where(a => a.From.Id == "bot").ToList();
        if (Environment.GetEnvironmentVariable("NUMBNESS_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, TranscriptFile.IsSaved(recorded) ? TranscriptFile.WriteSaved(recorded, replies) : TranscriptFile.Write(talk.Log));
            return;
        }

        var now = replies.Select(a => TranscriptFile.Compared(TranscriptFile.ToJson(a, 0, default)));
        Assert.Equal(recorded.Where(TranscriptFile.IsFromBot).Select(TranscriptFile.Compared), now);
    }

    [Fact]
    public void Some_of_them_were_saved_as_Emulator_saves_them()
    {
        var saved = Names.Select(n => TranscriptFile.Read(Path.Combine(folder, n))).Where(TranscriptFile.IsSaved).ToList();

        Assert.True(saved.Count >= 2);
        Assert.All(saved.SelectMany(s => s), a => Assert.EndsWith("|livechat", (string?)a["conversation"]!["id"], StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_enough_conversations_and_each_has_replies()
    {
        Assert.True(Names.Count() >= FewestTranscripts);
        Assert.All(Names, file =>
        {
            var activities = TranscriptFile.Read(Path.Combine(folder, file));
            Assert.True(activities.Count(TranscriptFile.IsFromBot) >= 2, $"{file} holds no replies.");
            Assert.Contains(activities, (JsonObject a) => TranscriptFile.IsFromBot(a) && a["entities"] is JsonArray { Count: > 0 });
        });
    }
}
