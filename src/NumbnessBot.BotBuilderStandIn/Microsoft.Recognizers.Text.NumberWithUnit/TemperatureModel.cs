namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Stands in the signatures only; no instance can be had.</summary>
public abstract class TemperatureModel : IModel
{
    private protected TemperatureModel()
    {
    }

    public string ModelTypeName => "temperature";

    public abstract string Culture { get; }

    public abstract List<ModelResult> Parse(string query);
}
