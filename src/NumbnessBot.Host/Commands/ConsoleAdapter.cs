using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Host.Commands;

/// <summary>Writes the bot's replies to a terminal.</summary>
internal sealed class ConsoleAdapter(TextWriter output) : BotAdapter
{
    /// <summary>Takes one activity of the person through the bot.</summary>
    public async Task ProcessAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities.Where(a => a.Type == ActivityTypes.Message))
        {
            await output.WriteLineAsync($"\n{activity.Text}\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        return [.. activities.Select(a => new ResourceResponse(a.Id ?? ""))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A terminal cannot change what it has printed.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A terminal cannot take back what it has printed.");
}
