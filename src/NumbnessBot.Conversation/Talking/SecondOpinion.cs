using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>
/// What the Recognizers make of an answer that our own reader does not know: a plain number or age asked for directly, or a date, which is then
/// only proposed. They take any digit in a sentence for the answer, so a number counts only when it is all that was said.
/// </summary>
internal static class SecondOpinion
{
    private const int LongestAnswer = 60;
    private const string English = Culture.English;
    private static readonly PlainNumberPrompt numbers = new();

    /// <summary>A number or a date to be confirmed; null when there is none.</summary>
    public static async Task<Answer?> ReadAsync(ITurnContext turnContext, QuestionView open, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (text.Length is 0 or > LongestAnswer)
        {
            return null;
        }

        return open.Kind switch
        {
            QuestionKind.Number => await NumberAsync(turnContext, open, text, cancellationToken).ConfigureAwait(false),
            QuestionKind.Date => Date(text, now),
            _ => null,
        };
    }

    private static async Task<Answer?> NumberAsync(ITurnContext turnContext, QuestionView open, string text, CancellationToken cancellationToken)
    {
        if (open.Asked.Attribute == Attributes.Age && NumberWithUnitRecognizer.RecognizeAge(text, English) is [var age] && IsAll(age, text)
            && age.Resolution.TryGetValue("unit", out var unit) && unit is "Year"
            && decimal.TryParse(age.Resolution["value"]?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var years))
        {
            return new Answer.Number(years);
        }

        return NumberRecognizer.RecognizeNumber(text, English) is [var only] && IsAll(only, text)
            && await numbers.ReadAsync(turnContext, cancellationToken).ConfigureAwait(false) is { } number
            ? new Answer.Number(number)
            : null;
    }

    private static Answer.When? Date(string text, DateTimeOffset now)
    {
        var dates = DateTimeRecognizer.RecognizeDateTime(text, English, refTime: now.DateTime)
            .SelectMany(found => found.Resolution["values"] as IEnumerable<Dictionary<string, string>> ?? [])
            .Select(values => values.GetValueOrDefault("value") ?? values.GetValueOrDefault("start"))
            .Where(value => value is { Length: >= 10 })
            .Select(value => DateTime.TryParse(value, CultureInfo.InvariantCulture, out var date) ? date : (DateTime?)null)
            .OfType<DateTime>()
            .Where(date => date <= now.DateTime)
            .ToList();
        if (dates.Count == 0)
        {
            return null;
        }

        var latest = new DateTimeOffset(dates.Max().Date, now.Offset);
        return new Answer.When(new Onset(text, latest, latest, Exact: true, Sure: false, latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static bool IsAll(ModelResult found, string text) => found.Text.Length >= text.Trim().TrimEnd('.', '!', '?').Length;
}
