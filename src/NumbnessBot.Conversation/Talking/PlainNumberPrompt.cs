using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Bot Builder's own reading of a plain number.</summary>
internal sealed class PlainNumberPrompt() : NumberPrompt<decimal>(nameof(PlainNumberPrompt), defaultLocale: "en-us")
{
    public async Task<decimal?> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var result = await OnRecognizeAsync(turnContext, new Dictionary<string, object>(), new PromptOptions(), cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? result.Value : null;
    }
}
