using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>The activity with which a turn of a scenario begins.</summary>
public static class IncomingActivity
{
    public static Activity Of(JsonObject turn, JsonObject given)
    {
        var activity = turn["activity"] is JsonObject described
            ? SchemaBinder.Bind<Activity>(described)
            : new Activity(ActivityTypes.Message) { Text = (string?)turn["text"] };
        if ((bool?)turn["bare"] != true)
        {
            activity.Id ??= "in1";
            activity.ChannelId ??= (string?)given["channel"] ?? "test";
            activity.From ??= new ChannelAccount("user1", "User");
            activity.Recipient ??= new ChannelAccount("bot1", "Bot");
            activity.Conversation ??= new ConversationAccount(id: "conv1");
            activity.ServiceUrl ??= "https://example.org";
        }

        return activity;
    }
}
