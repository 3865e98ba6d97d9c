namespace Microsoft.Recognizers.Text;

/// <summary>One thing that was recognised: where it stands in the text and what it means.</summary>
public class ModelResult
{
    /// <summary>Position of the last character, inclusive.</summary>
    public int End { get; set; }

    public SortedDictionary<string, object> Resolution { get; set; }

    public int Start { get; set; }

    public string Text { get; set; }

    public string TypeName { get; set; }
}
