using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads requests of a channel and writes the answers to them.</summary>
public static class HttpHelper
{
    /// <summary>Indented, and without members that cannot be set, as bots know it from the original.</summary>
    private static readonly JsonSerializerOptions Answer = new(BotJson.Indented)
    {
        TypeInfoResolver = BotJson.Resolver.WithAddedModifier(LeaveOutGetOnly),
    };

    /// <summary>The body as <typeparamref name="T"/>; its default when the body is empty or not such a thing.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await BytesOfAsync(request).ConfigureAwait(false);
        return TryRead<T>(body.Span, out var value) || (HalfCharacters.Replace(body.Span) && TryRead(body.Span, out value))
            ? value
            : default;
    }

    /// <summary>Status 200 without a body when there is nothing to answer.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body == null)
            return;
        var body = JsonSerializer.SerializeToUtf8Bytes(invokeResponse.Body, invokeResponse.Body.GetType(), Answer);
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>A body that is in memory already is not copied.</summary>
    private static async Task<Memory<byte>> BytesOfAsync(HttpRequest request)
    {
        if (request.Body is MemoryStream held && held.TryGetBuffer(out var bytes))
            return bytes.AsMemory((int)held.Position);
        var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static bool TryRead<T>(ReadOnlySpan<byte> body, out T value)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            value = JsonSerializer.Deserialize<T>(body.StartsWith(mark) ? body[mark.Length..] : body, BotJson.Wire);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static void LeaveOutGetOnly(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
            return;
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].Set == null)
                info.Properties.RemoveAt(i);
        }
    }
}
