using System.Text;
using System.Text.Json;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Makes the HTTP request of a row.</summary>
internal static class HttpRowRequest
{
    public static HttpRequestMessage Of(HttpRow row, string bot, string stub)
    {
        var given = row.Request;
        var method = new HttpMethod(Text(given, "method") ?? "POST");
        var request = new HttpRequestMessage(method, bot + (Text(given, "path") ?? "/api/messages"));
        if (given.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
                request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        }

        if (Body(given) is not { } body)
            return request;
        var encoding = given.TryGetProperty("utf16", out _) ? Encoding.Unicode : new UTF8Encoding();
        byte[] mark = given.TryGetProperty("bom", out _) ? [0xEF, 0xBB, 0xBF] : [];
        request.Content = new ByteArrayContent([.. mark, .. encoding.GetBytes(body.Replace("{stub}", stub, StringComparison.Ordinal))]);
        var contentType = Text(given, "contentType") ?? "application/json";
        if (contentType.Length > 0)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return request;
    }

    private static string? Body(JsonElement given)
    {
        if (given.TryGetProperty("nest", out var depth))
            return Nested(depth.GetInt32());
        return Text(given, "rawBody") ?? (given.TryGetProperty("body", out var body) ? body.GetRawText() : null);
    }

    private static string Nested(int depth) => $$"""
        {
          "type": "message", "id": "1", "channelId": "test", "serviceUrl": "{stub}", "from": {"id": "u"}, "recipient": {"id": "b"},
          "conversation": {"id": "c"}, "text": "hi", "deliveryMode": "expectReplies",
          "value": {{new string('[', depth)}}{{new string(']', depth)}}
        }
        """;

    private static string? Text(JsonElement given, string name) => given.TryGetProperty(name, out var value) ? value.GetString() : null;
}
