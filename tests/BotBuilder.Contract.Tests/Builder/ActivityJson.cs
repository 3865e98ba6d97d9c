using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

/// <summary>Activities from and to JSON on the way that the HTTP adapter takes.</summary>
internal static class ActivityJson
{
    internal static Task<Activity> ReadAsync(string json)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.ContentType = "application/json";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return HttpHelper.ReadRequestAsync<Activity>(request);
    }

    internal static async Task<JsonObject> WriteAsync(object body)
    {
        var response = new DefaultHttpContext().Response;
        var written = new MemoryStream();
        response.Body = written;
        await HttpHelper.WriteResponseAsync(response, new InvokeResponse { Status = 200, Body = body });
        return JsonNode.Parse(Encoding.UTF8.GetString(written.ToArray()).TrimStart('\uFEFF'))!.AsObject();
    }
}
