namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date, time, span or duration.</summary>
public class DateTimeResolution
{
    /// <summary>A date, a time, both, or a duration in seconds; null for a span.</summary>
    public string Value { get; set; }

    /// <summary>Start of a span.</summary>
    public string Start { get; set; }

    /// <summary>End of a span (exclusive).</summary>
    public string End { get; set; }

    /// <summary>What was said, as a TIMEX expression.</summary>
    public string Timex { get; set; }
}
