using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Turns;

/// <summary>What every adapter does about its turns: each is a transaction, and a fault of ours tells the person what to do in an emergency.</summary>
public static class Faults
{
    /// <param name="log">Gets the kind of a fault and the method that threw, and none of anyone's words.</param>
    public static void GuardTurns(this BotAdapter adapter, TurnTransaction transaction, InterviewBot bot, Action<string, string> log)
    {
        adapter.Use(transaction);
        adapter.OnTurnError = (turnContext, fault) => TellAsync(turnContext, fault, bot, log);
    }

    /// <summary>The method that threw; where it is the store, also why, since that is for who runs the bot to mend.</summary>
    public static string PlaceOf(Exception fault)
    {
        var place = fault.TargetSite is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "unknown";
        return fault is StoreUnavailableException ? $"{place} ({fault.Message})" : place;
    }

    private static async Task TellAsync(ITurnContext turnContext, Exception fault, InterviewBot bot, Action<string, string> log)
    {
        // The message of an exception may quote what a person typed: type and place only.
        log(fault.GetType().Name, PlaceOf(fault));
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(bot.FaultText(turnContext.Activity.Locale))).ConfigureAwait(false);
        }
    }
}
