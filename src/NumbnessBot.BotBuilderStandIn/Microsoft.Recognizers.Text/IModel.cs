namespace Microsoft.Recognizers.Text;

/// <summary>Finds one kind of thing in a text, in one culture.</summary>
public interface IModel
{
    string ModelTypeName { get; }

    string Culture { get; }

    /// <summary>Everything found, in the order of the text; empty when nothing is. Never throws on a text.</summary>
    List<ModelResult> Parse(string query);
}
