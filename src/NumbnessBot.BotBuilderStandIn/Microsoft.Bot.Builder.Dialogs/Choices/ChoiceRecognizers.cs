using System.Globalization;
using Microsoft.Recognizers.Text.Number;
using NumberResult = Microsoft.Recognizers.Text.ModelResult;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words, else by their place in the list.</summary>
public class ChoiceRecognizers
{
    private const string DefaultCulture = "en-us";

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, choices?.Select(value => new Choice(value)).ToList(), options);

    /// <summary>Words count first, then ordinals, then numbers; results stand in the order of the utterance.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
        {
            found = ByPlace(NumberRecognizer.RecognizeOrdinal(utterance, options.Locale ?? DefaultCulture), list);
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = ByPlace(NumberRecognizer.RecognizeNumber(utterance, options.Locale ?? DefaultCulture), list);
        }

        return found;
    }

    private static List<ModelResult<FoundChoice>> ByPlace(List<NumberResult> numbers, IList<Choice> list)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var number in numbers.OrderBy(number => number.Start))
        {
            if (Place(number, list.Count) is { } index && index >= 0 && index < list.Count)
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Text = number.Text,
                    Start = number.Start,
                    End = number.End,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1f },
                });
            }
        }

        return found;
    }

    private static int? Place(NumberResult number, int count)
    {
        var relativeTo = Text(number, "relativeTo");
        if (relativeTo is "end" && Whole(Text(number, "offset")) is { } fromEnd)
        {
            return count - 1 + fromEnd;
        }

        return Whole(Text(number, "value")) is { } value ? value - 1 : null;
    }

    private static string Text(NumberResult number, string key) =>
        number.Resolution is not null && number.Resolution.TryGetValue(key, out var value) ? value?.ToString() : null;

    private static int? Whole(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}
