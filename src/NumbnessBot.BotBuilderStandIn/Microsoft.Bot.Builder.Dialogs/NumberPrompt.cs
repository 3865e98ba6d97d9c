using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number and takes the first one in the answer that fits the type.</summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (!IsSupported)
        {
            throw new NotSupportedException($"NumberPrompt reads int, long, float, double and decimal, not {typeof(T).Name}.");
        }

        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    private static bool IsSupported =>
        typeof(T) == typeof(int)
        || typeof(T) == typeof(long)
        || typeof(T) == typeof(float)
        || typeof(T) == typeof(double)
        || typeof(T) == typeof(decimal);

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendPromptAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (!string.IsNullOrEmpty(activity.Text))
        {
            var culture = PromptCultureModels.Nearest(options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale);
            var found = NumberRecognizer.RecognizeNumber(activity.Text, culture.Locale);
            if (found.Count > 0 && Parse(found[0].Resolution["value"]?.ToString()) is { } number)
            {
                result.Succeeded = true;
                result.Value = number;
            }
        }

        return Task.FromResult(result);
    }

    // 7.5 is no int and 3000000000 too large for one: then the answer is not understood.
    private static T? Parse(string value)
    {
        object number = null;
        if (typeof(T) == typeof(int))
        {
            number = int.TryParse(value, NumberStyles.Any, CultureInfo.InvariantCulture, out var read) ? read : null;
        }
        else if (typeof(T) == typeof(long))
        {
            number = long.TryParse(value, NumberStyles.Any, CultureInfo.InvariantCulture, out var read) ? read : null;
        }
        else if (typeof(T) == typeof(float))
        {
            number = float.TryParse(value, NumberStyles.Any, CultureInfo.InvariantCulture, out var read) ? read : null;
        }
        else if (typeof(T) == typeof(double))
        {
            number = double.TryParse(value, NumberStyles.Any, CultureInfo.InvariantCulture, out var read) ? read : null;
        }
        else if (typeof(T) == typeof(decimal))
        {
            number = decimal.TryParse(value, NumberStyles.Any, CultureInfo.InvariantCulture, out var read) ? read : null;
        }

        return (T?)number;
    }
}
