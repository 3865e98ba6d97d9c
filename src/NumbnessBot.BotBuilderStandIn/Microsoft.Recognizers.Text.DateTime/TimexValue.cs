namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>One way to understand an entity: a point (<paramref name="Value"/>) or a stretch, whose end is exclusive.</summary>
internal sealed record TimexValue(string Timex, string Value = null, string Start = null, string End = null)
{
    /// <summary>Stands for the value of what has no one place in time, such as a season or a repetition.</summary>
    public const string NotResolved = "not resolved";
}
