namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds dates, times, periods, durations and repetitions. Reads English; other languages are read as if English.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(int options, bool lazyInitialization = true)
        : this((DateTimeOptions)options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(string targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (DateTimeOptions)options, lazyInitialization)
    {
    }

    /// <summary>The time limit is not needed: reading takes time in proportion to the text.</summary>
    public DateTimeRecognizer(string targetCulture, DateTimeOptions options, bool lazyInitialization, int timeoutInSeconds)
        : this(targetCulture, options, lazyInitialization)
    {
    }

    /// <summary>"Yesterday" and the like are told from <paramref name="refTime"/>; if null, from now, where the process runs.</summary>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        System.DateTime? refTime = null,
        bool fallbackToDefaultCulture = true) =>
        new DateTimeRecognizer(options).GetDateTimeModel(culture, fallbackToDefaultCulture).Parse(query, refTime ?? System.DateTime.Now);

    public DateTimeModel GetDateTimeModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        new(ResolveCulture(culture, fallbackToDefaultCulture));

    protected override List<Type> GetRelatedTypes() => new() { typeof(DateTimeModel) };

    protected override void InitializeConfiguration()
    {
    }
}
