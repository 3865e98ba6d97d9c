using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of the choices in the options.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, choiceDefaults: null, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">Id of the prompt.</param>
    /// <param name="choiceDefaults">How choices are written out, by locale, instead of the words the prompt knows.</param>
    /// <param name="validator">Decides which answers are taken.</param>
    /// <param name="defaultLocale">Locale of activities that name none.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How choices are written out; as suits the locale when null.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var culture = PromptCultureModels.Nearest(options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale);
        var message = AppendChoices(
            (isRetry ? options.RetryPrompt : null) ?? options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? PromptWording.For(culture, _choiceDefaults),
            activity.Conversation?.ConversationType,
            activity.From?.Id is { } user ? [user] : null,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (!string.IsNullOrEmpty(activity.Text))
        {
            var search = Search(PromptCultureModels.Nearest(
                RecognizerOptions?.Locale ?? options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale));
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options?.Choices ?? [], search);
            result.Succeeded = found.Count > 0;
            result.Value = found.FirstOrDefault()?.Resolution;
        }

        return Task.FromResult(result);
    }

    // A copy, since the locale is that of one turn and the prompt serves them all.
    private FindChoicesOptions Search(PromptCultureModel culture)
    {
        var own = RecognizerOptions ?? new FindChoicesOptions();
        return new FindChoicesOptions
        {
            Locale = culture.Locale,
            AllowPartialMatches = own.AllowPartialMatches,
            MaxTokenDistance = own.MaxTokenDistance,
            Tokenizer = own.Tokenizer,
            NoAction = own.NoAction,
            NoValue = own.NoValue,
            RecognizeNumbers = own.RecognizeNumbers,
            RecognizeOrdinals = own.RecognizeOrdinals,
        };
    }
}
