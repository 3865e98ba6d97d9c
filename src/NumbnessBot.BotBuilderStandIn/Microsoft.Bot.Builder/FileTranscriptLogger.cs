using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps each transcript as one JSON file, readable by the Emulator.</summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private const string Extension = ".transcript";

    private readonly string _folder;
    private readonly bool _startAfresh;
    private readonly HashSet<string> _started = [];
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <param name="folder">Where the files go; the current folder when null.</param>
    /// <param name="unitTestMode">Whether a file of an earlier run is begun anew instead of continued.</param>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(folder ?? Environment.CurrentDirectory);
        _startAfresh = unitTestMode;
    }

    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var file = FileOf(activity.ChannelId, activity.Conversation.Id);
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            var transcript = _started.Add(file) && _startAfresh ? [] : await ReadAsync(file).ConfigureAwait(false);
            TranscriptPages.Add(transcript, (Activity)activity);
            Directory.CreateDirectory(Path.GetDirectoryName(file));
            await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(transcript, BotJson.Indented)).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        var transcript = await ReadAsync(FileOf(channelId, conversationId)).ConfigureAwait(false);
        IReadOnlyList<IActivity> wanted = [.. transcript.Where(activity => (activity.Timestamp ?? DateTimeOffset.MinValue) >= startDate)];
        return TranscriptPages.Page(wanted, activity => activity.Id, continuationToken);
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var channel = new DirectoryInfo(Path.Combine(_folder, SafeName(channelId)));
        List<TranscriptInfo> infos = channel.Exists
            ? [.. channel.GetFiles("*" + Extension)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file.Name)),
                    Created = file.CreationTimeUtc,
                })]
            : [];
        return Task.FromResult(TranscriptPages.Page(infos, info => info.Id, continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        var file = FileOf(channelId, conversationId);
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    private static async Task<List<Activity>> ReadAsync(string file) =>
        File.Exists(file)
            ? JsonSerializer.Deserialize<List<Activity>>(await File.ReadAllBytesAsync(file).ConfigureAwait(false), BotJson.Wire)
            : [];

    // Ids come from the channel, so they must not be able to leave the folder; dots are escaped since ".." is a folder.
    private static string SafeName(string id) => Uri.EscapeDataString(id).Replace(".", "%2E", StringComparison.Ordinal);

    private string FileOf(string channelId, string conversationId) =>
        Path.Combine(_folder, SafeName(channelId), SafeName(conversationId) + Extension);
}
