namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a call to a dialog stack led to.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the ended dialog returned; null unless complete.</summary>
    public object Result { get; set; }

    /// <summary>Whether the parent ended its child and so the child's own result does not count.</summary>
    public bool ParentEnded { get; set; }
}
