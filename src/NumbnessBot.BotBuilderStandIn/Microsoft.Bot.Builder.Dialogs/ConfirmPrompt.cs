using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Wording)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, choiceDefaults: null, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">Id of the prompt.</param>
    /// <param name="choiceDefaults">Yes, no and how they are written out, by locale, instead of the words the prompt knows.</param>
    /// <param name="validator">Decides which answers are taken.</param>
    /// <param name="defaultLocale">Locale of activities that name none.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How yes and no are written out; as suits the locale when null.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no in other words; those of the locale when null.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

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
        var (choices, wording) = Answers(PromptCultureModels.Nearest(options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale));
        var message = AppendChoices(
            (isRetry ? options.RetryPrompt : null) ?? options.Prompt,
            activity.ChannelId,
            choices,
            options.Style ?? Style,
            wording,
            activity.Conversation?.ConversationType,
            activity.From?.Id is { } user ? [user] : null,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (!string.IsNullOrEmpty(activity.Text))
        {
            var culture = PromptCultureModels.Nearest(options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale);
            var answer = Read(activity.Text, culture);
            result.Succeeded = answer.HasValue;
            result.Value = answer ?? false;
        }

        return Task.FromResult(result);
    }

    private bool? Read(string text, PromptCultureModel culture)
    {
        foreach (var found in ChoiceRecognizer.RecognizeBoolean(text, culture.Locale))
        {
            if (bool.TryParse(found.Resolution["value"]?.ToString(), out var answer))
            {
                return answer;
            }
        }

        // Only where numbers were shown can "2" mean the second answer.
        var (choices, wording) = Answers(culture);
        if (wording.IncludeNumbers ?? true)
        {
            var search = new FindChoicesOptions { Locale = culture.Locale };
            return ChoiceRecognizers.RecognizeChoices(text, choices, search) is [var first, ..] ? first.Resolution.Index == 0 : null;
        }

        return null;
    }

    private (IList<Choice> Choices, ChoiceFactoryOptions Wording) Answers(PromptCultureModel culture)
    {
        var given = _choiceDefaults?.GetValueOrDefault(culture.Locale) ?? default;
        var yes = ConfirmChoices?.Item1 ?? given.Yes ?? new Choice(culture.YesInLanguage);
        var no = ConfirmChoices?.Item2 ?? given.No ?? new Choice(culture.NoInLanguage);
        return ([yes, no], ChoiceOptions ?? given.Wording ?? PromptWording.For(culture));
    }
}
