using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps that run one after another; a step that waits is followed by the next one when a message comes.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string StepIndex = "stepIndex";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const int PersistedMembers = 4;

    private static readonly object[] Places = [.. Enumerable.Range(0, 32).Cast<object>()];
    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = actions is null ? [] : [.. actions];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instanceId = Guid.NewGuid().ToString();
        var state = dc.ActiveDialog.State;
        (state as Dictionary<string, object>)?.EnsureCapacity(PersistedMembers);
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = instanceId;
        Track("WaterfallStart", instanceId);
        TelemetryClient.TrackDialogView(Id);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Waits;
    }

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndex], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason is DialogReason.CancelCalled or DialogReason.EndCalled)
        {
            var instanceId = instance.State.TryGetValue(PersistedInstanceId, out var id) ? id as string : null;
            if (reason == DialogReason.EndCalled)
            {
                Track("WaterfallComplete", instanceId);
            }
            else
            {
                var index = instance.State.TryGetValue(StepIndex, out var at) ? Convert.ToInt32(at, CultureInfo.InvariantCulture) : 0;
                Track("WaterfallCancel", instanceId, StepName(index));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs one step; may be overridden to see each of them.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var instanceId = stepContext.ActiveDialog.State.TryGetValue(PersistedInstanceId, out var id) ? id as string : null;
        if (TelemetryClient is not NullBotTelemetryClient)
        {
            Track("WaterfallStep", instanceId, StepName(stepContext.Index));
        }

        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step of that place; after the last one the waterfall ends with <paramref name="result"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = PlaceOf(index);
        var values = (IDictionary<string, object>)state[PersistedValues];
        var stepContext = new WaterfallStepContext(this, dc, state[PersistedOptions], values, index, reason, result);
        return OnStepAsync(stepContext, cancellationToken);
    }

    /// <summary>Places of steps are small numbers, and one of each is enough.</summary>
    private static object PlaceOf(int index) => index < Places.Length ? Places[index] : index;

    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;

        // A lambda has only the compiler's name.
        return name is null || name.Contains('<') ? $"Step{index + 1}of{_steps.Count}" : name;
    }

    private void Track(string eventName, string instanceId, string stepName = null)
    {
        if (TelemetryClient is NullBotTelemetryClient)
        {
            return;
        }

        var properties = new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId };
        if (stepName is not null)
        {
            properties["StepName"] = stepName;
        }

        TelemetryClient.TrackEvent(eventName, properties);
    }
}
