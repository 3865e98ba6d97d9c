using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, time or duration and ends with every reading of the first one found.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    private const string English = "en-us";

    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Locale of activities that name none; it decides whether 3/4 is in March or in April.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendPromptAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (!string.IsNullOrEmpty(activity.Text))
        {
            var culture = options?.RecognizeLanguage ?? activity.Locale ?? DefaultLocale ?? English;
            var found = DateTimeRecognizer.RecognizeDateTime(activity.Text, culture, refTime: activity.LocalTimestamp?.DateTime);
            if (found.Count > 0 && found[0].Resolution["values"] is IEnumerable<IDictionary<string, string>> readings)
            {
                result.Succeeded = true;
                result.Value = readings.Select(Read).ToList();
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Read(IDictionary<string, string> reading) => new()
    {
        Timex = reading.TryGetValue("timex", out var timex) ? timex : null,
        Value = reading.TryGetValue("value", out var value) ? value : null,
        Start = reading.TryGetValue("start", out var start) ? start : null,
        End = reading.TryGetValue("end", out var end) ? end : null,
    };
}
