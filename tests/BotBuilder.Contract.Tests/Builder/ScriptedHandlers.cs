using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

/// <summary>Send, update and delete handlers that note when they run.</summary>
internal static class ScriptedHandlers
{
    internal static void Add(ITurnContext turn, JsonObject handler, Observations observed)
    {
        var name = (string)handler["name"]!;
        var callNext = (bool?)handler["callNext"] ?? true;
        switch ((string)handler["on"]!)
        {
            case "send":
                AddSend(turn, name, (string?)handler["suffix"], callNext, observed);
                break;
            case "update":
                turn.OnUpdateActivity(async (_, activity, next) =>
                {
                    observed.Log($"{name} before update {activity.Id}");
                    if (!callNext)
                    {
                        return new ResourceResponse("fake");
                    }

                    var response = await next();
                    observed.Log($"{name} after update {response.Id}");
                    return response;
                });
                break;
            default:
                turn.OnDeleteActivity(async (_, reference, next) =>
                {
                    observed.Log($"{name} before delete {reference.ActivityId}");
                    if (callNext)
                    {
                        await next();
                        observed.Log($"{name} after delete");
                    }
                });
                break;
        }
    }

    private static void AddSend(ITurnContext turn, string name, string? suffix, bool callNext, Observations observed) =>
        turn.OnSendActivities(async (_, activities, next) =>
        {
            observed.Log($"{name} before send {activities.Count}");
            foreach (var message in activities.Where(_ => suffix is not null))
            {
                message.Text += suffix;
            }

            if (!callNext)
            {
                return [new ResourceResponse("fake")];
            }

            var responses = await next();
            observed.Log($"{name} after send {string.Join(',', responses.Select(response => response.Id))}");
            return responses;
        });
}
