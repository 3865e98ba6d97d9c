namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers, ordinals and percentages.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public NumberRecognizer(int options, bool lazyInitialization = true)
        : this((NumberOptions)options, lazyInitialization)
    {
    }

    public NumberRecognizer(string targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (NumberOptions)options, lazyInitialization)
    {
    }

    /// <summary>The time limit is not needed: reading takes time in proportion to the text.</summary>
    public NumberRecognizer(string targetCulture, NumberOptions options, bool lazyInitialization, int timeoutInSeconds)
        : this(targetCulture, options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeNumberRange(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetNumberRangeModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeOrdinal(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizePercentage(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberRecognizer(options).GetPercentageModel(culture, fallbackToDefaultCulture).Parse(query);

    public NumberModel GetNumberModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        new(ResolveCulture(culture, fallbackToDefaultCulture));

    /// <exception cref="NotSupportedException">Always: ranges of numbers are not supported.</exception>
    public NumberRangeModel GetNumberRangeModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        throw new NotSupportedException("Recognising ranges of numbers is not supported by this stand-in.");

    public OrdinalModel GetOrdinalModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        new(ResolveCulture(culture, fallbackToDefaultCulture));

    public PercentModel GetPercentageModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        new(ResolveCulture(culture, fallbackToDefaultCulture));

    protected override List<Type> GetRelatedTypes() => new() { typeof(NumberModel), typeof(OrdinalModel), typeof(PercentModel) };

    protected override void InitializeConfiguration()
    {
    }
}
