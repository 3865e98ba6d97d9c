using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named properties under one storage key, read once in a turn and written when they changed. Between turns they are JSON, so what
/// is read in the next turn is a copy.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>What was loaded in this turn, or null when nothing was.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        var state = stored switch
        {
            null => new Dictionary<string, object>(),
            IDictionary<string, object> properties => properties,
            _ => BotJson.Convert<Dictionary<string, object>>(stored),
        };
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(state));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
        {
            return;
        }

        var now = StateJson.Write(cached.State);
        if (!force && now.AsSpan().SequenceEqual(cached.Saved))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Saved = now;
    }

    /// <summary>Forgets every property; saving afterwards writes the empty state.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Set(_contextServiceKey, CachedBotState.Cleared());
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from this turn and from the storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    internal Task<T> ReadPropertyAsync<T>(ITurnContext turnContext, string name, CancellationToken cancellationToken) =>
        GetPropertyValueAsync<T>(turnContext, name, cancellationToken);

    internal Task WritePropertyAsync(ITurnContext turnContext, string name, object value, CancellationToken cancellationToken) =>
        SetPropertyValueAsync(turnContext, name, value, cancellationToken);

    internal Task RemovePropertyAsync(ITurnContext turnContext, string name, CancellationToken cancellationToken) =>
        DeletePropertyValueAsync(turnContext, name, cancellationToken);

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <exception cref="KeyNotFoundException">There is no property of that name.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default)
    {
        var properties = PropertiesOf(turnContext, propertyName);
        if (!properties.TryGetValue(propertyName, out var value))
        {
            throw new KeyNotFoundException($"There is no property '{propertyName}'.");
        }

        return Task.FromResult(StateJson.Convert<T>(value));
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object value,
        CancellationToken cancellationToken = default)
    {
        PropertiesOf(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        PropertiesOf(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    private IDictionary<string, object> PropertiesOf(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException($"Load the state before its property '{propertyName}' is used.");
    }

    /// <summary>The properties as they are in this turn, and as they were when loaded.</summary>
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Saved = StateJson.Write(State);
        }

        public IDictionary<string, object> State { get; set; }

        /// <summary>What the storage holds, to tell whether something has changed.</summary>
        internal byte[] Saved { get; set; }

        internal static CachedBotState Cleared() => new() { Saved = [] };
    }
}
