using System.Text.Json;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>One recorded exchange: what was sent, what came back, and what reached the channel meanwhile.</summary>
internal sealed class HttpRow(JsonElement json)
{
    public string Id { get; } = json.GetProperty("id").GetString()!;

    public JsonElement Request { get; } = json.GetProperty("request");

    public JsonElement Response { get; } = json.GetProperty("response");

    public JsonElement[] Connector { get; } = [.. json.GetProperty("connector").EnumerateArray()];

    public JsonElement? Stub { get; } = json.TryGetProperty("stub", out var stub) ? stub : null;

    public bool AuthOn { get; } = json.TryGetProperty("auth", out var auth) && auth.GetString() == "on";

    public bool HandlesErrors { get; } = json.TryGetProperty("handler", out _);

    public string? ErrorSeenByHandler { get; } = json.TryGetProperty("errorSeenByHandler", out var error) ? error.GetString() : null;

    /// <summary>The outcome belongs to a library below: lenient JSON, content types, token readers.</summary>
    public bool IsSoft { get; } = json.TryGetProperty("soft", out _) || LeftToTheHost.Contains(json.GetProperty("id").GetString()!);

    private static HashSet<string> LeftToTheHost => ["oh162", "oh170", "oh171", "oh173", "oh174", "oh179", "oh181", "oh182", "oh183"];
}
