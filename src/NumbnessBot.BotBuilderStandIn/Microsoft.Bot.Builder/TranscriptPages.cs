using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What transcript stores share: pages of twenty, and edits and deletions of what was logged before.</summary>
internal static class TranscriptPages
{
    private const int Size = 20;

    /// <summary>The page after the item whose id is the token; an unknown token gives an empty page.</summary>
    internal static PagedResult<T> Page<T>(IReadOnlyList<T> all, Func<T, string> id, string continuationToken)
    {
        var first = 0;
        if (continuationToken is not null)
        {
            while (first < all.Count && id(all[first]) != continuationToken)
            {
                first++;
            }

            first++;
        }

        T[] items = [.. all.Skip(first).Take(Size)];
        var more = items.Length == Size && first + Size < all.Count;
        return new PagedResult<T> { Items = items, ContinuationToken = more ? id(items[^1]) : null };
    }

    /// <summary>Puts an activity into the transcript: at the end, or in the place of what it changes or deletes.</summary>
    internal static void Add(List<Activity> transcript, Activity activity)
    {
        var place = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete && activity.Id is not null
            ? transcript.FindIndex(logged => logged.Id == activity.Id)
            : -1;
        if (activity.Type == ActivityTypes.MessageUpdate && place >= 0)
        {
            var changed = Copy(activity);
            changed.Type = transcript[place].Type;
            changed.LocalTimestamp = transcript[place].LocalTimestamp;
            changed.Timestamp = transcript[place].Timestamp;
            transcript[place] = changed;
        }
        else if (activity.Type == ActivityTypes.MessageDelete && place >= 0)
        {
            transcript[place] = Tombstone(transcript[place]);
        }
        else if (activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
        {
            transcript.Add(activity);
        }
    }

    internal static Activity Copy(Activity activity) =>
        JsonSerializer.Deserialize<Activity>(JsonSerializer.SerializeToUtf8Bytes(activity, BotJson.Wire), BotJson.Wire);

    private static Activity Tombstone(Activity deleted) => new(ActivityTypes.MessageDelete)
    {
        Id = deleted.Id,
        From = new ChannelAccount("deleted", role: deleted.From?.Role),
        Recipient = new ChannelAccount("deleted", role: deleted.Recipient?.Role),
        Locale = deleted.Locale,
        LocalTimestamp = deleted.LocalTimestamp,
        Timestamp = deleted.Timestamp,
        ChannelId = deleted.ChannelId,
        Conversation = deleted.Conversation,
        ServiceUrl = deleted.ServiceUrl,
        ReplyToId = deleted.ReplyToId,
    };
}
