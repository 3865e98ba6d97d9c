using System.Text.Json.Serialization;
using NumbnessBot.Content;
using NumbnessBot.Host.Configuration;

namespace NumbnessBot.Host.Operating;

/// <summary>For whatever starts, stops and balances hosts.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", async (Readiness readiness, ContentHost content, CancellationToken cancellationToken) =>
        {
            var missing = await readiness.MissingAsync(cancellationToken).ConfigureAwait(false);
            return Results.Json(
                new Health(missing is null, missing, ProgramVersion.Text, content.Current.Version, StartUp.BotBuilderSource),
                HealthJson.Default.Health,
                statusCode: missing is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Missing">What it waits for: <c>rehearsal</c>, <c>store</c>, or <c>ending</c> once the host was told to stop.</param>
internal sealed record Health(bool Ready, string? Missing, string Version, string Content, string BotBuilder);

[JsonSerializable(typeof(Health))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class HealthJson : JsonSerializerContext;
