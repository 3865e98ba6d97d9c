namespace Microsoft.Bot.Builder;

/// <summary>Puts one object into the state of every turn and takes it out again, since it outlives the turn.</summary>
internal sealed class ServiceMiddleware<T>(string key, T service) : IMiddleware
    where T : class
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(key, service);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turnContext.TurnState.Remove(key);
        }
    }
}
