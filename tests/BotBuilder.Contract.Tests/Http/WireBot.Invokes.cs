using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Http;

internal sealed partial class WireBot
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "say":
                await turnContext.SendActivityAsync("said", cancellationToken: cancellationToken);
                return Answer(200, new Payload { A = 3 });
            case "throw":
                throw new InvalidOperationException("asked to");
            case "bad":
                throw new InvokeResponseException(System.Net.HttpStatusCode.BadRequest);
            default:
                return Answered(turnContext.Activity.Name, out var answer) ? answer! : await base.OnInvokeActivityAsync(
                    turnContext,
                    cancellationToken);
        }
    }

    private static bool Answered(string? name, out InvokeResponse? answer)
    {
        answer = name switch
        {
            "ok" => Answer(200, new Payload { CamelCase = "x", Inner = new Payload { A = 2 } }),
            "anonymous" => Answer(200, new { a = 1 }),
            "dictionary" => Answer(200, new Dictionary<string, object?> { ["Key"] = 1, ["none"] = null }),
            "jobject" => Answer(200, new Dictionary<string, object?> { ["K"] = 1, ["none"] = null }),
            "number" => Answer(200, 5),
            "array" => Answer(200, new[] { 1, 2 }),
            "string" => Answer(200, "text"),
            "noContent" => Answer(204, null),
            "created" => Answer(201, null),
            "teapot" => Answer(418, new Payload { A = 4 }),
            _ => null,
        };
        return answer != null || name == "null";
    }

    private static InvokeResponse Answer(int status, object? body) => new() { Status = status, Body = body };
}
