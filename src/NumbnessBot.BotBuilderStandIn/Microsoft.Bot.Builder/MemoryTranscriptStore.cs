using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in memory until the process ends.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private readonly ConcurrentDictionary<(string Channel, string Conversation), List<Activity>> _transcripts = new();

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var transcript = _transcripts.GetOrAdd((activity.ChannelId, activity.Conversation.Id), _ => []);
        lock (transcript)
        {
            TranscriptPages.Add(transcript, (Activity)activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        if (!_transcripts.TryGetValue((channelId, conversationId), out var transcript))
        {
            return Task.FromResult(new PagedResult<IActivity>());
        }

        lock (transcript)
        {
            IReadOnlyList<IActivity> wanted = [.. transcript
                .Where(activity => (activity.Timestamp ?? DateTimeOffset.MinValue) >= startDate)
                .OrderBy(activity => activity.Timestamp)];
            return Task.FromResult(TranscriptPages.Page(wanted, activity => activity.Id, continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var infos = _transcripts
            .Where(entry => entry.Key.Channel == channelId)
            .Select(entry => new TranscriptInfo { ChannelId = channelId, Id = entry.Key.Conversation, Created = Began(entry.Value) })
            .OrderBy(info => info.Created)
            .ThenBy(info => info.Id, StringComparer.Ordinal)
            .ToList();
        return Task.FromResult(TranscriptPages.Page(infos, info => info.Id, continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        _transcripts.TryRemove((channelId, conversationId), out _);
        return Task.CompletedTask;
    }

    private static DateTimeOffset Began(List<Activity> transcript)
    {
        lock (transcript)
        {
            return transcript.Count == 0 ? DateTimeOffset.MinValue : transcript[0].Timestamp ?? DateTimeOffset.MinValue;
        }
    }
}
