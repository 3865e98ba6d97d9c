using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Turns;

/// <summary>Holds what a turn sends until its transaction is committed.</summary>
internal sealed class HeldSends
{
    private readonly ITurnContext turnContext;
    private readonly List<HeldReply> replies = [];
    private bool holding = true;

    public HeldSends(ITurnContext turnContext)
    {
        this.turnContext = turnContext;
        turnContext.OnSendActivities(HoldAsync);
    }

    public bool Any => replies.Count > 0;

    public void Add(IEnumerable<HeldReply> more) => replies.AddRange(more);

    public void Clear() => replies.Clear();

    /// <summary>Forgets what was held; from now on sends go out at once.</summary>
    public void Drop()
    {
        replies.Clear();
        holding = false;
    }

    public string ToJson() => HeldReply.WriteAll(replies);

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        holding = false;
        if (replies.Count > 0)
        {
            await turnContext.SendActivitiesAsync([.. replies.Select(r => r.ToActivity())], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ResourceResponse[]> HoldAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        if (!holding)
        {
            return next();
        }

        replies.AddRange(activities.Select(HeldReply.From));
        return Task.FromResult(activities.Select(_ => new ResourceResponse("")).ToArray());
    }
}
