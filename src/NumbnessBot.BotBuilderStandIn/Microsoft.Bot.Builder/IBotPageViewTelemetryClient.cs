namespace Microsoft.Bot.Builder;

/// <summary>A telemetry client that also knows about pages; a dialog counts as one.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(
        string dialogName,
        IDictionary<string, string> properties = null,
        IDictionary<string, double> metrics = null);
}
