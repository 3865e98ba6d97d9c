using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Tokens;
using NumbnessBot.Storage;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>Begins conversations and takes what people send, in order.</summary>
internal sealed class Talks(ConversationLog log, TurnQueue queue, TimeProvider clock)
{
    private const string Hello = "-hello";
    private readonly ConversationLocks _locks = new();

    /// <summary>True when something was said in the conversation, or is about to be.</summary>
    public async Task<bool> IsKnownAsync(Grant grant, CancellationToken cancellationToken) =>
        grant.Begun || queue.Holds(grant.Conversation) || (await log.ReadAsync(grant.Conversation, 0, cancellationToken).ConfigureAwait(false)).Count > 0;

    /// <summary>
    /// The person is there: a conversation of which nothing is known begins with the greeting, and what was sent but not answered when the
    /// process ended is taken up. False when the conversation went on.
    /// </summary>
    public async Task<bool> EnterAsync(Grant grant, string? locale, string serviceUrl, CancellationToken cancellationToken)
    {
        using var pass = await _locks.EnterAsync(grant.Conversation, cancellationToken).ConfigureAwait(false);
        var lines = await log.ReadAsync(grant.Conversation, 0, cancellationToken).ConfigureAwait(false);
        if (lines.Count == 0)
        {
            queue.Add(new Activity(ActivityTypes.ConversationUpdate)
            {
                Id = grant.Conversation + Hello,
                ChannelId = Incoming.Channel,
                ServiceUrl = serviceUrl,
                Locale = locale,
                Timestamp = clock.GetUtcNow(),
                Conversation = new ConversationAccount(id: grant.Conversation),
                From = new ChannelAccount(grant.User),
                Recipient = Bot.Account(),
                MembersAdded = [new ChannelAccount(grant.User), Bot.Account()],
            });
            return true;
        }

        await TakeUpAsync(lines).ConfigureAwait(false);
        return false;
    }

    /// <summary>Puts the activity into the log and before the bot; where the queue is full nothing is done.</summary>
    public async Task<QueueRoom> PostAsync(Grant grant, Incoming incoming, Activity activity, CancellationToken cancellationToken)
    {
        using var pass = await _locks.EnterAsync(grant.Conversation, cancellationToken).ConfigureAwait(false);
        var room = queue.Room(grant.Conversation);
        if (room != QueueRoom.Free)
        {
            return room;
        }

        if (!incoming.IsLogged || await log.AppendAsync(grant.Conversation, incoming.Id, ActivityJson.Text(incoming.Activity), cancellationToken).ConfigureAwait(false))
        {
            queue.Add(activity);
        }
        else
        {
            await TakeUpAsync(await log.ReadAsync(grant.Conversation, 0, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }

        return QueueRoom.Free;
    }

    /// <summary>What stands after the bot's last word. A turn that ran all the same gives the replies it gave.</summary>
    private async Task TakeUpAsync(IReadOnlyList<LoggedActivity> lines)
    {
        var open = new List<JsonNode>();
        foreach (var line in lines)
        {
            var activity = JsonNode.Parse(line.Json)!;
            if ((string?)activity["from"]?["role"] == "user")
            {
                open.Add(activity);
            }
            else
            {
                open.RemoveAll(said => (string?)said["id"] == (string?)activity["replyToId"]);
            }
        }

        foreach (var said in open)
        {
            queue.Add(await ActivityJson.ReadAsync(said.ToJsonString()).ConfigureAwait(false));
        }
    }
}
