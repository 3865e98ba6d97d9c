namespace Microsoft.Bot.Builder;

/// <summary>One property of a <see cref="BotState"/>, which is loaded at first use.</summary>
internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name { get; } = name;

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        var properties = state.GetCachedState(turnContext).State;
        if (properties.TryGetValue(Name, out var value) && value is not null)
        {
            return await ReadAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
        }

        if (defaultValueFactory is null)
        {
            return default;
        }

        var made = defaultValueFactory();
        await SetAsync(turnContext, made, cancellationToken).ConfigureAwait(false);
        return made;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        await state.WritePropertyAsync(turnContext, Name, value, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        await state.RemovePropertyAsync(turnContext, Name, cancellationToken).ConfigureAwait(false);
    }

    // What had to be converted is put back, so that a change to the object that the caller gets is saved.
    private async Task<T> ReadAsync(ITurnContext turnContext, object value, CancellationToken cancellationToken)
    {
        var typed = await state.ReadPropertyAsync<T>(turnContext, Name, cancellationToken).ConfigureAwait(false);
        if (value is not T && typed is not null && !typeof(T).IsValueType)
        {
            await state.WritePropertyAsync(turnContext, Name, typed, cancellationToken).ConfigureAwait(false);
        }

        return typed;
    }
}
