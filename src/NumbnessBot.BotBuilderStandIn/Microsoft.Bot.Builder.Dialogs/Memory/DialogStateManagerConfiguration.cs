namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Stands where memory scopes are configured, which are not supported; it holds nothing.</summary>
public class DialogStateManagerConfiguration
{
}
