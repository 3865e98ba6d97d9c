namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Stands in the signatures only; no instance can be had.</summary>
public abstract class CurrencyModel : IModel
{
    private protected CurrencyModel()
    {
    }

    public string ModelTypeName => "currency";

    public abstract string Culture { get; }

    public abstract List<ModelResult> Parse(string query);
}
