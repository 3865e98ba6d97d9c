using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NumbnessBot.DirectLine.Talking;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Files with or without a message. They are read to their end and kept nowhere; the bot learns that there were some.</summary>
internal static class UploadEndpoint
{
    private const string UnknownKind = "application/octet-stream";
    private const int LongestBoundary = 100;
    private const int LongestKind = 100;
    private const int MostFiles = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/conversations/{conversation}/upload", UploadAsync);

    private static async Task<IResult> UploadAsync(
        string conversation, HttpContext http, Door door, Talks talks, DirectLineSettings settings, TimeProvider clock)
    {
        var (grant, refusal) = await door.GrantAsync(http, conversation).ConfigureAwait(false);
        if (grant is null)
        {
            return refusal!;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = settings.LargestUpload;
        }

        if (http.Request.ContentLength > settings.LargestUpload)
        {
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, $"The upload is larger than {settings.LargestUpload} bytes.");
        }

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, "The content type must be multipart/form-data with a boundary.");
        }

        try
        {
            var (incoming, fault) = await ReadAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted).ConfigureAwait(false);
            return incoming is null ? fault! : await ActivityEndpoints.TakeAsync(http, door, talks, clock, grant, incoming).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            throw;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "The multipart body is not well formed.");
        }
    }

    private static async Task<(Incoming? Activity, IResult? Fault)> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        Incoming? said = null;
        var files = new List<string>();
        while (await parts.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            if (said is null && IsActivity(part))
            {
                if (await Body.ReadAsync(part.Body, cancellationToken).ConfigureAwait(false) is not { } body)
                {
                    return (null, Body.TooLarge());
                }

                (said, var fault) = Incoming.Read(body.Span);
                if (said is null)
                {
                    return (null, Problem.Of(StatusCodes.Status400BadRequest, fault!));
                }
            }
            else if (files.Count < MostFiles)
            {
                files.Add(part.ContentType is { Length: > 0 and <= LongestKind } kind ? kind : UnknownKind);
            }
        }

        said ??= Incoming.Read("{\"type\":\"message\"}"u8.ToArray()).Activity!;
        said.SetFiles(files);
        return (said, null);
    }

    private static bool IsActivity(MultipartSection part) =>
        part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true
        || (part.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name) == "activity");
}
