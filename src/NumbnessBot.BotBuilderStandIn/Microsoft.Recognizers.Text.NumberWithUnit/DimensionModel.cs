namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Stands in the signatures only; no instance can be had.</summary>
public abstract class DimensionModel : IModel
{
    private protected DimensionModel()
    {
    }

    public string ModelTypeName => "dimension";

    public abstract string Culture { get; }

    public abstract List<ModelResult> Parse(string query);
}
