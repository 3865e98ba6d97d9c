using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Waits for an activity of any type that the validator takes, and ends with it.</summary>
public class ActivityPrompt : Dialog
{
    private readonly PromptValidator<Activity> _validator;

    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank, or there is no validator.</exception>
    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId)
    {
        ArgumentNullException.ThrowIfNull(validator);
        _validator = validator;
    }

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="options"/> are not <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        var promptOptions = PromptState.Start(dc, options);
        await OnPromptAsync(dc.Context, PromptState.Of(dc.ActiveDialog), promptOptions, isRetry: false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var options = PromptState.Options(dc.ActiveDialog);
        var state = PromptState.Of(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);
        var promptContext = new PromptValidatorContext<Activity>(dc.Context, recognized, state, options);
        if (await _validator(promptContext, cancellationToken).ConfigureAwait(false))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (dc.Context.Activity.Type == ActivityTypes.Message && !dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, PromptState.Of(instance), PromptState.Options(instance), isRetry: false, cancellationToken);

    protected virtual Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);

    protected virtual async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (((isRetry ? options.RetryPrompt : null) ?? options.Prompt) is { } message)
        {
            await turnContext.SendActivityAsync(PromptState.Copy(message), cancellationToken).ConfigureAwait(false);
        }
    }

    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
}
