using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace NumbnessBot.Conversation.Turns;

/// <summary>Gives the dialogs their stack out of the running turn, so that it commits with the case.</summary>
public sealed class TurnDialogState : IStatePropertyAccessor<DialogState>
{
    public string Name => nameof(DialogState);

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(turnContext.TurnState.Get<CaseTurn>().Dialogs);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Get<CaseTurn>().Dialogs = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        SetAsync(turnContext, new DialogState(), cancellationToken);
}
