using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Rendering.ByChannel;

namespace NumbnessBot.Host.Page;

/// <summary>The drawings of the content and the PNGs made of them. An address with a picture's own hash never changes what it shows.</summary>
internal static class PictureEndpoint
{
    private static readonly string[] reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(PictureSource.Path + "/{version}/{name}", reading, PictureAsync);

    private static async Task PictureAsync(HttpContext http, string version, string name, IKnowledgeSource source)
    {
        if (Find(source.Current.Pack, name) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Other sites show them too; opened by itself a drawing can do nothing.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await FileResponse.WriteAsync(http, file, version == file.Hash).ConfigureAwait(false);
    }

    private static PageFile? Find(ContentPack pack, string name) => name.Split('.') switch
    {
        [var image, "png"] when pack.Images.GetValueOrDefault(image) is { } png => PageFile.Of(name, PictureFile.ContentType, png.Bytes.ToArray(), default),
        [var drawing, "svg"] when pack.Pictures.GetValueOrDefault(drawing) is { } svg => PageFile.Of(name, "image/svg+xml", Encoding.UTF8.GetBytes(svg.Svg), default),
        _ => null,
    };
}
