using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Rendering.ByChannel;

namespace NumbnessBot.Conversation.Turns;

/// <summary>Holds what a turn sends until its transaction is committed.</summary>
internal sealed class HeldSends
{
    private readonly ITurnContext _turnContext;
    private readonly PictureSource _pictures;
    private readonly List<HeldReply> _replies = [];
    private bool _holding = true;

    public HeldSends(ITurnContext turnContext, PictureSource pictures)
    {
        _pictures = pictures;
        _turnContext = turnContext;
        _turnContext.OnSendActivities(HoldAsync);
    }

    public bool Any => _replies.Count > 0;

    public void Add(IEnumerable<HeldReply> more) => _replies.AddRange(more);

    public void Clear() => _replies.Clear();

    /// <summary>Forgets what was held; from now on sends go out at once.</summary>
    public void Drop()
    {
        _replies.Clear();
        _holding = false;
    }

    public string ToJson() => HeldReply.WriteAll(_replies);

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        _holding = false;
        var channel = ChannelTable.Of(_turnContext.Activity.ChannelId);
        var messages = new List<IActivity>(_replies.Count);
        foreach (var reply in _replies)
        {
            if (reply.Handoff is { } handoff)
            {
                messages.Add(handoff.ToEvent(_turnContext));
            }
            else
            {
                messages.AddRange(ReplyRenderer.Render(reply, channel, _pictures));
            }
        }

        if (messages.Count > 0)
        {
            await _turnContext.SendActivitiesAsync([.. messages], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ResourceResponse[]> HoldAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        if (!_holding)
        {
            return next();
        }

        _replies.AddRange(activities.Select(HeldReply.From));
        return Task.FromResult(activities.Select(_ => new ResourceResponse("")).ToArray());
    }
}
