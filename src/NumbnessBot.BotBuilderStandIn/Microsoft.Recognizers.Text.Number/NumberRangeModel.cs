namespace Microsoft.Recognizers.Text.Number;

/// <summary>Stands in the signatures only; no instance can be had.</summary>
public abstract class NumberRangeModel : IModel
{
    private protected NumberRangeModel()
    {
    }

    public string ModelTypeName => "numberrange";

    public abstract string Culture { get; }

    public abstract List<ModelResult> Parse(string query);
}
