namespace Microsoft.Bot.Builder;

/// <summary>Hands storage and state to every turn of an adapter.</summary>
public static class AdapterExtensions
{
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new ServiceMiddleware<IStorage>(typeof(IStorage).FullName, storage));
    }

    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates)
        {
            botAdapter.Use(new ServiceMiddleware<BotState>(state.GetType().FullName, state));
        }

        return botAdapter;
    }

    [Obsolete("Use UseBotState and AutoSaveStateMiddleware.")]
    public static BotAdapter UseState(
        this BotAdapter botAdapter,
        UserState userState,
        ConversationState conversationState,
        bool auto = true)
    {
        ArgumentNullException.ThrowIfNull(userState);
        ArgumentNullException.ThrowIfNull(conversationState);
        botAdapter.UseBotState(userState, conversationState);
        return auto ? botAdapter.Use(new AutoSaveStateMiddleware(userState, conversationState)) : botAdapter;
    }
}
