namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Accepted for the sake of callers; only the default behaviour exists here.</summary>
[Flags]
public enum NumberWithUnitOptions
{
    None = 0,
    NoProtoCache = 16,
    EnablePreview = 8388608,
}
