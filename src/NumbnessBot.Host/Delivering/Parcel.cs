using System.Globalization;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Delivering;

/// <summary>The replies of one turn on their way.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Entry">The activity id of their entry in the outbox; null when they are in none, as words for a fault.</param>
internal sealed record Parcel(string Key, string? Entry, DeliveryAddress Address, IReadOnlyList<Activity> Replies, DateTimeOffset At)
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many of the replies the channel has.</summary>
    public int Delivered { get; set; }

    /// <summary>Done when the parcel is delivered, given up or left to another process.</summary>
    public Task Over => _over.Task;

    public void IsOver() => _over.TrySetResult();

    /// <summary>The ids of replies follow from what they reply to, so that a channel can tell one that is sent again.</summary>
    public static Parcel Of(PendingPost? post, string key, DeliveryAddress address, IReadOnlyList<Activity> replies, DateTimeOffset at)
    {
        for (var i = 0; i < replies.Count; i++)
        {
            replies[i].Id = post is null ? null : string.Create(CultureInfo.InvariantCulture, $"{post.ActivityId}-{i}");
        }

        return new Parcel(key, post?.ActivityId, address, replies, at);
    }

    /// <summary>What another process left in the outbox; null when it can be said no more.</summary>
    public static Parcel? Of(OutboxEntry entry)
    {
        if (entry.Replies is null || DeliveryAddress.Read(entry.Address) is not { } address)
        {
            return null;
        }

        var channel = ChannelTable.Of(address.ChannelId);
        var replies = HeldReply.ReadAll(entry.Replies).SelectMany(r => ReplyRenderer.Render(r, channel)).Select(address.On).ToList();
        return Of(new PendingPost(entry.Key, entry.ActivityId), entry.Key, address, replies, entry.At);
    }
}
