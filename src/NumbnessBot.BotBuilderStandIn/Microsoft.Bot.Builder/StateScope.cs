namespace Microsoft.Bot.Builder;

/// <summary>The members of the incoming activity that name where state belongs.</summary>
internal static class StateScope
{
    internal static string Channel(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? throw Missing("ChannelId");

    internal static string Conversation(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw Missing("Conversation.Id");

    internal static string User(ITurnContext turnContext) => turnContext.Activity.From?.Id ?? throw Missing("From.Id");

    private static InvalidOperationException Missing(string member) =>
        new($"State has no place to be stored, since the activity lacks {member}.");
}
