using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;

namespace NumbnessBot.Host.Serving;

/// <summary>What happens when a turn fails through a fault of ours.</summary>
internal static class Faults
{
    /// <summary>Logs the fault without anyone's words and tells the person what to do in an emergency.</summary>
    public static async Task TellAsync(ITurnContext turnContext, Exception fault, InterviewBot bot, Action<string, string> log)
    {
        // The message of an exception may quote what a person typed: type and place only.
        log(fault.GetType().Name, PlaceOf(fault));
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(bot.FaultText(turnContext.Activity.Locale))).ConfigureAwait(false);
        }
    }

    /// <summary>The method that threw.</summary>
    public static string PlaceOf(Exception fault) => fault.TargetSite is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "unknown";
}
