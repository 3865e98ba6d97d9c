namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that dialogs emit.</summary>
public class DialogEvents
{
    public const string ActivityReceived = "activityReceived";
    public const string BeginDialog = "beginDialog";
    public const string CancelDialog = "cancelDialog";
    public const string Custom = "custom";
    public const string Error = "error";
    public const string RepromptDialog = "repromptDialog";
    public const string VersionChanged = "versionChanged";
}
