using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes activities to the trace listeners of the process.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool _wholeActivity;

    public TraceTranscriptLogger()
        : this(true)
    {
    }

    /// <param name="traceActivity">Whether the whole activity is written, or only that there was one.</param>
    public TraceTranscriptLogger(bool traceActivity)
    {
        _wholeActivity = traceActivity;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        System.Diagnostics.Trace.TraceInformation(
            _wholeActivity
                ? JsonSerializer.Serialize((Activity)activity, BotJson.Wire)
                : $"{activity.From?.Id} {activity.Type}");
        return Task.CompletedTask;
    }
}
