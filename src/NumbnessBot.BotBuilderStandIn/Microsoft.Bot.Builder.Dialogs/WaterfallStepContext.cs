namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack as a step of a waterfall sees it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Zero-based place of the step.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>The text of the message, or what the dialog begun by the step before returned.</summary>
    public object Result { get; }

    /// <summary>What the steps keep for one another; only what survives storage is there on the next turn.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Runs the next step in this turn.</summary>
    /// <exception cref="InvalidOperationException">The step has asked for the next one before.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of waterfall '{_waterfall.Id}' called {nameof(NextAsync)} twice.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
