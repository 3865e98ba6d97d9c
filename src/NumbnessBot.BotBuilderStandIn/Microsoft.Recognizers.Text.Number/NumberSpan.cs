namespace Microsoft.Recognizers.Text.Number;

/// <summary>A number and the token after it.</summary>
internal sealed record NumberSpan(int Next, double Value, string Shape = null)
{
    public const string Fraction = "fraction";
    public const string Power = "power";

    public bool IsWhole => Shape == null && Value == Math.Floor(Value);

    public string Subtype => Shape ?? (IsWhole ? "integer" : "decimal");
}
