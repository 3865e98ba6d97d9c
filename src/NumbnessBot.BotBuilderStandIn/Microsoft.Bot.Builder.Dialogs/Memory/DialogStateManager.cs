namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Stands where adaptive dialogs find their memory scopes, which are not supported; it holds nothing.</summary>
public class DialogStateManager
{
    /// <summary>What a trace of the bot's state shows: nothing.</summary>
    internal static IDictionary<string, object> Snapshot() => new Dictionary<string, object>();
}
