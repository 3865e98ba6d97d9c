namespace Microsoft.Bot.Builder;

public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
