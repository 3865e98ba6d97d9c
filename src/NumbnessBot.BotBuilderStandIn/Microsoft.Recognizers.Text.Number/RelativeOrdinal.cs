using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>A place counted from an anchor ("end", "current") and the token after it.</summary>
internal sealed record RelativeOrdinal(int Next, string Anchor, int Offset)
{
    public string OffsetText => Offset.ToString(CultureInfo.InvariantCulture);

    public string Value => Offset == 0 ? Anchor : Anchor + Offset.ToString("+0;-0", CultureInfo.InvariantCulture);
}
