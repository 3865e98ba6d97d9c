using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>Activities as JSON and back, in whatever way the source of Bot Builder writes them.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerOptions compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Activity> ReadAsync(string json)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        http.Request.Body = body;
        return await HttpHelper.ReadRequestAsync<Activity>(http.Request).ConfigureAwait(false);
    }

    public static async Task<JsonObject> WriteAsync(Activity activity)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await HttpHelper.WriteResponseAsync(http.Response, new InvokeResponse { Status = StatusCodes.Status200OK, Body = activity }).ConfigureAwait(false);
        return JsonNode.Parse(body.ToArray())!.AsObject();
    }

    public static string Text(JsonObject activity) => activity.ToJsonString(compact);
}
