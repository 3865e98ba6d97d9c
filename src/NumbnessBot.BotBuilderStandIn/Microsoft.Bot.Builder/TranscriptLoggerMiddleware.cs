using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Hands all that comes in, goes out, is changed or is deleted in a turn to a logger, when the turn is over.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var seen = new ConcurrentQueue<Activity>();
        if (turnContext.Activity is { } incoming)
        {
            incoming.From ??= new ChannelAccount();
            if (string.IsNullOrEmpty(incoming.From.Role))
            {
                incoming.From.Role = RoleTypes.User;
            }

            Note(seen, incoming);
        }

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            for (var i = 0; i < activities.Count; i++)
            {
                var sent = Note(seen, activities[i]);
                sent.Id ??= responses?.ElementAtOrDefault(i)?.Id;
                sent.Id = string.IsNullOrEmpty(sent.Id) ? $"g_{Guid.NewGuid():n}" : sent.Id;
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            Note(seen, activity).Type = ActivityTypes.MessageUpdate;
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            var deletion = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            Note(seen, deletion.ApplyConversationReference(reference)).Id = reference.ActivityId;
        });

        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            while (seen.TryDequeue(out var activity))
            {
                await LogAsync(activity).ConfigureAwait(false);
            }
        }
    }

    // The person has been answered; a log that cannot be written must not undo that.
    private async Task LogAsync(Activity activity)
    {
        try
        {
            await _logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            System.Diagnostics.Trace.TraceError($"An activity could not be added to the transcript: {e.GetType().Name}.");
        }
    }

    // A copy, since the bot may go on changing what it sent.
    private static Activity Note(ConcurrentQueue<Activity> seen, Activity activity)
    {
        var copy = TranscriptPages.Copy(activity);
        copy.Timestamp ??= DateTimeOffset.UtcNow;
        seen.Enqueue(copy);
        return copy;
    }
}
