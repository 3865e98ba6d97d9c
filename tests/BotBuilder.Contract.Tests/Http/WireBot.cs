using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Does what the text of a message asks, so that each row of <c>data/http.jsonl</c> meets the bot it was recorded with.</summary>
internal sealed partial class WireBot(ConversationState conversations) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded.Where(m => m.Id != turnContext.Activity.Recipient.Id))
            await turnContext.SendActivityAsync($"welcome {member.Id}", cancellationToken: cancellationToken);
    }

    protected override async Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == "speak")
            await turnContext.SendActivityAsync("event heard", cancellationToken: cancellationToken);
    }

    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken) => turnContext.Activity.Text switch
        {
            "two" => Say(turnContext, "one", "two"),
            "longlist" => Say(turnContext, "m1", "m2", "m3", "m4", "m5"),
            "silent" => Task.CompletedTask,
            "throw" => throw new InvalidOperationException("asked to"),
            "sayThrow" => SayThenThrow(turnContext),
            "hint" => turnContext.SendActivityAsync("please", "<speak>please</speak>", InputHints.ExpectingInput, cancellationToken),
            "state" => Count(turnContext, cancellationToken),
            "seen" => Say(turnContext, Seen(turnContext.Activity)),
            "value" => Say(turnContext, $"{KindOf(turnContext.Activity.Value)} {Compact(turnContext.Activity.Value)}"),
            "noConnector" => Say(turnContext, turnContext.TurnState.Get<IConnectorClient>() == null ? "no connector" : "connector there"),
            "members" => Members(turnContext, cancellationToken),
            "member" => Member(turnContext, cancellationToken),
            "proactive" => Proactive(turnContext, cancellationToken),
            "create" => Create(turnContext, cancellationToken),
            "update" => Update(turnContext, cancellationToken),
            "delete" => Delete(turnContext, cancellationToken),
            "updateOdd" => turnContext.UpdateActivityAsync(WithId("second", "a b/c|d"), cancellationToken),
            "deleteOdd" => turnContext.DeleteActivityAsync("a b/c|d", cancellationToken),
            "trace" => Trace(turnContext, cancellationToken),
            var text => Send(turnContext, text, cancellationToken),
        };

    private static Task Send(ITurnContext turnContext, string? text, CancellationToken cancellationToken) => text switch
    {
        "batch" => turnContext.SendActivitiesAsync(WireActivities.Batch(), cancellationToken),
        "delay" => turnContext.SendActivitiesAsync(WireActivities.Delayed(), cancellationToken),
        "typing" => turnContext.SendActivitiesAsync(WireActivities.Typed(), cancellationToken),
        "suggest" => turnContext.SendActivityAsync(WireActivities.Suggesting(), cancellationToken),
        "card" => turnContext.SendActivityAsync(WireActivities.Card(), cancellationToken),
        "rich" => turnContext.SendActivityAsync(WireActivities.Rich(), cancellationToken),
        "eoc" => turnContext.SendActivityAsync(WireActivities.End(), cancellationToken),
        "event" => turnContext.SendActivityAsync(WireActivities.Event(new Payload { Own = "o" }), cancellationToken),
        "eventAnonymous" => turnContext.SendActivityAsync(WireActivities.Event(new { a = 1 }), cancellationToken),
        _ => Say(turnContext, $"echo {text}"),
    };

    private static async Task Say(ITurnContext turnContext, params string[] texts)
    {
        foreach (var text in texts)
            await turnContext.SendActivityAsync(text);
    }

    private static async Task SayThenThrow(ITurnContext turnContext)
    {
        await Say(turnContext, "first");
        throw new InvalidOperationException("asked to");
    }

    private static async Task Trace(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await turnContext.TraceActivityAsync("tr", new Payload(), "vt", "lb", cancellationToken);
        await Say(turnContext, "after trace");
    }

    private static async Task Update(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var first = await turnContext.SendActivityAsync("first", cancellationToken: cancellationToken);
        var updated = await turnContext.UpdateActivityAsync(WithId("second", first.Id), cancellationToken);
        await Say(turnContext, $"updated {updated.Id}");
    }

    private static async Task Delete(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var first = await turnContext.SendActivityAsync("first", cancellationToken: cancellationToken);
        await turnContext.DeleteActivityAsync(first.Id, cancellationToken);
    }

    private static async Task Members(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var connector = turnContext.TurnState.Get<IConnectorClient>();
        var members = await connector.Conversations.GetConversationMembersAsync(turnContext.Activity.Conversation.Id, cancellationToken);
        await Say(turnContext, $"members {members.Count}");
    }

    private static async Task Member(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var operations = (Conversations)turnContext.TurnState.Get<IConnectorClient>().Conversations;
        var member = await operations.GetConversationMemberAsync("u 1", turnContext.Activity.Conversation.Id, cancellationToken);
        await Say(turnContext, $"member {member.Id}");
    }

    private static Task Proactive(ITurnContext turnContext, CancellationToken cancellationToken)
        => turnContext.Adapter.ContinueConversationAsync(
            string.Empty,
            turnContext.Activity.GetConversationReference(),
            (turn, _) => Say(turn, Woken(turn.Activity)),
            cancellationToken);

    private static string Woken(Activity activity)
    {
        var idSet = string.IsNullOrEmpty(activity.Id) ? "false" : "true";
        return $"proactive {activity.Type} {activity.Name} from={activity.From.Id} to={activity.Recipient.Id} idSet={idSet}";
    }

    private static Task Create(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = activity.Recipient,
            Members = [activity.From],
            TopicName = "topic",
            TenantId = "ten",
        };
        return turnContext.Adapter.CreateConversationAsync(
            string.Empty,
            activity.ChannelId,
            activity.ServiceUrl,
            string.Empty,
            parameters,
            (turn, _) => Say(turn, $"created {turn.Activity.Type} {turn.Activity.Name} conv={turn.Activity.Conversation.Id}"),
            cancellationToken);
    }

    private static Activity WithId(string text, string id)
    {
        var activity = MessageFactory.Text(text);
        activity.Id = id;
        return activity;
    }

    private async Task Count(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var property = conversations.CreateProperty<int>("n");
        var n = await property.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        await property.SetAsync(turnContext, n, cancellationToken);
        await Say(turnContext, $"n={n}");
    }

    private static string Seen(IMessageActivity message)
    {
        var activity = (Activity)message;
        return JsonSerializer.Serialize(
            new
            {
                from = activity.From?.Id,
                to = activity.Recipient?.Id,
                conv = activity.Conversation?.Id,
                activity.ChannelId,
                activity.DeliveryMode,
                activity.Locale,
                ts = activity.Timestamp?.ToString("O"),
                lts = activity.LocalTimestamp?.ToString("O"),
                valueType = KindOf(activity.Value),
                channelDataType = KindOf(activity.ChannelData),
                props = WireActivities.UnknownMembers(activity),
                entities = activity.Entities?.Count,
                attachments = activity.Attachments?.Count,
            },
            WireActivities.Readable);
    }

    /// <summary>Both sources hold a plain value as itself; lists and objects have a type of each source's own.</summary>
    private static string KindOf(object? value) => value switch
    {
        string or bool or long or double => value.GetType().Name,
        null => "null",
        _ => Compact(value).StartsWith('[') ? "JArray" : "JObject",
    };

    private static string Compact(object? value) => value switch
    {
        null => "null",
        string or bool or long or double => JsonSerializer.Serialize(value, WireActivities.Readable),
        _ => JsonSerializer.Serialize(JsonDocument.Parse(value.ToString()!).RootElement, WireActivities.Readable),
    };
}
