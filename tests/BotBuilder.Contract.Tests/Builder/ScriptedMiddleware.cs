using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;

namespace BotBuilder.Contract.Tests.Builder;

/// <summary>Middleware that notes when it runs and does what its description says.</summary>
internal sealed class ScriptedMiddleware(JsonObject script, Func<Observations> current) : IMiddleware
{
    private readonly string _name = (string)script["name"]!;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var observed = current();
        observed.Log($"{_name} before");
        ThrowIfTold("throwBefore");
        if (script["setText"] is { } text)
        {
            turnContext.Activity.Text = (string?)text;
        }

        if (script["onSend"] is { } onSend)
        {
            AddSendHandler(turnContext, (string)onSend!, observed);
        }

        if (script["say"] is { } say)
        {
            await turnContext.SendActivityAsync((string)say!, cancellationToken: cancellationToken);
        }

        await CallNextAsync(next, observed, cancellationToken);
        ThrowIfTold("throwAfter");
        observed.Log($"{_name} after");
    }

    private async Task CallNextAsync(NextDelegate next, Observations observed, CancellationToken cancellationToken)
    {
        try
        {
            for (var times = Is("skipNext") ? 0 : Is("twice") ? 2 : 1; times > 0; times--)
            {
                await next(cancellationToken);
            }
        }
        catch (ScriptedException e) when (Is("catch"))
        {
            observed.Log($"{_name} caught {e.Message}");
        }
    }

    private void AddSendHandler(ITurnContext turn, string kind, Observations observed) => turn.OnSendActivities(
        async (_, activities, next) =>
        {
            if (kind == "drop")
            {
                return [];
            }

            observed.Log($"{_name} sending {activities.Count}");
            foreach (var activity in activities.Where(_ => kind == "shout"))
            {
                activity.Text = activity.Text.ToUpperInvariant();
            }

            var responses = await next();
            observed.Log($"{_name} sent {responses.Length}");
            return responses;
        });

    private bool Is(string flag) => (bool?)script[flag] == true;

    private void ThrowIfTold(string when)
    {
        if (script[when] is { } message)
        {
            throw new ScriptedException((string)message!);
        }
    }
}
