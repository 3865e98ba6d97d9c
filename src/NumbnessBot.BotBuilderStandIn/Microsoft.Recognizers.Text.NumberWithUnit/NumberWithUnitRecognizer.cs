namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds numbers with a unit. Ages only; currencies, dimensions and temperatures are not supported.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    public NumberWithUnitRecognizer(NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(int options, bool lazyInitialization = true)
        : this((NumberWithUnitOptions)options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(
        string targetCulture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (NumberWithUnitOptions)options, lazyInitialization)
    {
    }

    /// <summary>The time limit is not needed: reading takes time in proportion to the text.</summary>
    public NumberWithUnitRecognizer(string targetCulture, NumberWithUnitOptions options, bool lazyInitialization, int timeoutInSeconds)
        : this(targetCulture, options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeAge(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetAgeModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeCurrency(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetCurrencyModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeDimension(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetDimensionModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeTemperature(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        new NumberWithUnitRecognizer(options).GetTemperatureModel(culture, fallbackToDefaultCulture).Parse(query);

    public AgeModel GetAgeModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        new(ResolveCulture(culture, fallbackToDefaultCulture));

    /// <exception cref="NotSupportedException">Always.</exception>
    public CurrencyModel GetCurrencyModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        throw new NotSupportedException("Recognising amounts of money is not supported by this stand-in.");

    /// <exception cref="NotSupportedException">Always.</exception>
    public DimensionModel GetDimensionModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        throw new NotSupportedException("Recognising dimensions is not supported by this stand-in.");

    /// <exception cref="NotSupportedException">Always.</exception>
    public TemperatureModel GetTemperatureModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        throw new NotSupportedException("Recognising temperatures is not supported by this stand-in.");

    protected override List<Type> GetRelatedTypes() => new() { typeof(AgeModel) };

    protected override void InitializeConfiguration()
    {
    }
}
