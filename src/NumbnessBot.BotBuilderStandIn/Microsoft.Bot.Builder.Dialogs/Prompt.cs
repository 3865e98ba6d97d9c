using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks until an answer is taken, then ends with what was read in it.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId) =>
        _validator = validator;

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
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var options = PromptState.Options(dc.ActiveDialog);
        var state = PromptState.Of(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);
        var valid = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (valid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        // A validator that has said something itself has asked again in its own words.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>Asks again after another dialog has ended above this one; its result is not the answer.</summary>
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

    /// <summary>Keeps a message that the prompt understands from the dialogs around it.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var active = dc.ActiveDialog;
        var recognized = await OnRecognizeAsync(dc.Context, PromptState.Of(active), PromptState.Options(active), cancellationToken)
            .ConfigureAwait(false);
        return recognized.Succeeded && !recognized.AllowInterruption;
    }

    /// <summary>Sends the question, or what is said on a retry.</summary>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default);

    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, conversationType: null, toList: null, cancellationToken);

    /// <summary>A copy of the question that also shows the choices.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var offer = style switch
        {
            ListStyle.None => MessageFactory.Text(text),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

        if (prompt is null)
        {
            offer.InputHint = InputHints.ExpectingInput;
            return offer;
        }

        var message = PromptState.Copy((Activity)prompt);
        message.Text = offer.Text;
        if (offer.SuggestedActions?.Actions?.Count > 0)
        {
            message.SuggestedActions = offer.SuggestedActions;
        }

        if (offer.Attachments?.Count > 0)
        {
            message.Attachments = [.. message.Attachments ?? [], .. offer.Attachments];
        }

        return message;
    }

    /// <summary>Sends the question or, on a retry that has words of its own, those.</summary>
    private protected static Task SendPromptAsync(
        ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var message = (isRetry ? options.RetryPrompt : null) ?? options.Prompt;
        return message is null ? Task.CompletedTask : turnContext.SendActivityAsync(PromptState.Copy(message), cancellationToken);
    }
}
