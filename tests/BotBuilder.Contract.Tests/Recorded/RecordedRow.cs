using System.Text.Json.Nodes;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>A scenario: what was given, and what the original did in each turn.</summary>
public sealed record RecordedRow(string Id, JsonObject Json)
{
    public JsonObject Given => Json["given"] as JsonObject ?? [];

    public IEnumerable<JsonObject> Turns => Json["turns"]!.AsArray().Select(turn => turn!.AsObject());
}
