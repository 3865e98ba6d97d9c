namespace Microsoft.Recognizers.Text;

/// <summary>Hands out the models of one package. Models here are cheap, so that nothing is cached or loaded ahead.</summary>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    protected Recognizer(string targetCulture, TRecognizerOptions options, bool lazyInitialization)
    {
        TargetCulture = targetCulture;
        Options = options;
        if (!lazyInitialization) InitializeConfiguration();
    }

    public string TargetCulture { get; }

    public TRecognizerOptions Options { get; }

    protected abstract List<Type> GetRelatedTypes();

    protected abstract void InitializeConfiguration();

    /// <summary>
    /// The supported culture nearest to the one asked for, else to the target culture; English when there is none.
    /// </summary>
    /// <exception cref="ArgumentException">The culture is not supported and falling back was refused.</exception>
    private protected string ResolveCulture(string culture, bool fallbackToDefaultCulture)
    {
        var nearest = Text.Culture.MapToNearestLanguage(string.IsNullOrEmpty(culture) ? TargetCulture : culture);
        if (Text.Culture.GetSupportedCultureCodes().Contains(nearest)) return nearest;
        if (!fallbackToDefaultCulture) throw new ArgumentException($"Culture '{culture}' is not supported.", nameof(culture));
        return Text.Culture.English;
    }
}
