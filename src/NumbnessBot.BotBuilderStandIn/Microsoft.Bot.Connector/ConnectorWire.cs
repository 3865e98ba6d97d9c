using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Addresses, bodies and refusals of the Connector REST API.</summary>
internal static class ConnectorWire
{
    /// <summary>A path of the service URL is kept, its query is not.</summary>
    public static Uri Address(Uri baseUri, string path)
    {
        var root = baseUri.AbsoluteUri;
        return new Uri(new Uri(root.EndsWith('/') ? root : root + "/"), path);
    }

    public static HttpContent Content(object body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), BotJson.Wire));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (bytes.Length == 0)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, BotJson.Wire);
        }
        catch (JsonException e)
        {
            throw new SerializationException("The channel reported success, but its answer is not of the agreed form.", e);
        }
    }

    public static async Task<ErrorResponseException> RefusalAsync(
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new ErrorResponseException($"The channel answered {(int)response.StatusCode} ({response.StatusCode}) to {request.Method}.")
        {
            Body = ErrorIn(text),
            Request = new HttpRequestMessageWrapper(request, null),
            Response = new HttpResponseMessageWrapper(response, text),
        };
    }

    /// <summary>Gateways answer with pages of HTML; a refusal is a refusal whatever stands in it.</summary>
    private static ErrorResponse ErrorIn(string text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonSerializer.Deserialize<ErrorResponse>(text, BotJson.Wire);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
