namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds yes and no.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(string targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (ChoiceOptions)options, lazyInitialization)
    {
    }

    /// <summary>The time limit is not needed: reading takes time in proportion to the text.</summary>
    public ChoiceRecognizer(int options, bool lazyInitialization = true, int timeoutInSeconds = 0)
        : this((ChoiceOptions)options, lazyInitialization)
    {
    }

    /// <summary>The time limit is not needed: reading takes time in proportion to the text.</summary>
    public ChoiceRecognizer(string targetCulture, ChoiceOptions options, bool lazyInitialization, int timeoutInSeconds)
        : this(targetCulture, options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeBoolean(
        string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        new ChoiceRecognizer(options).GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetBooleanModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        new BooleanModel(ResolveCulture(culture, fallbackToDefaultCulture));

    protected override List<Type> GetRelatedTypes() => new() { typeof(BooleanModel) };

    protected override void InitializeConfiguration()
    {
    }
}
