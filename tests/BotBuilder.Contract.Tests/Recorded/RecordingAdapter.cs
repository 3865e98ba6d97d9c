using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>The plain adapter of the recordings: what is sent gets the ids s1, s2, ... and becomes an event.</summary>
public sealed class RecordingAdapter : BotAdapter
{
    private int _sent;

    /// <summary>Where events of the current turn go.</summary>
    public Observations Observed { get; set; } = new();

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            Observed.Sent(activity);
            _sent++;
            responses.Add(new ResourceResponse($"s{_sent}"));
        }

        return Task.FromResult(responses.ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        var shape = ActivityShape.WithoutRouting(activity);
        shape["id"] = activity.Id;
        Observed.Add("updated", shape);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        Observed.Add(new JsonObject { ["deleted"] = reference.ActivityId, ["conversation"] = reference.Conversation?.Id });
        return Task.CompletedTask;
    }

    /// <summary>Runs one turn through the middleware and the error handler.</summary>
    public async Task RunAsync(Activity activity, BotCallbackHandler bot)
    {
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, bot, default);
    }
}
