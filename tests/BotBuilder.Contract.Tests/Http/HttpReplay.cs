using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Sends every row in order, once, since later rows build on the state of earlier ones, and keeps what differed.</summary>
public sealed class HttpReplay : IAsyncLifetime
{
    private static readonly (string Member, string Header)[] ComparedHeaders =
        [("contentType", "Content-Type"), ("x-ms-conversation-id", "x-ms-conversation-id"), ("accept", "Accept")];

    private readonly Dictionary<string, string?> _faults = [];

    /// <summary>What differed; null when nothing did.</summary>
    public string? FaultOf(string id) => _faults[id];

    public async Task InitializeAsync()
    {
        await using var connector = await FakeConnector.StartAsync();
        var servers = new Dictionary<(bool AuthOn, bool HandlesErrors), WireServer>();
        using var client = new HttpClient();
        try
        {
            foreach (var id in RecordedRows.Http.Ids())
            {
                var row = new HttpRow(RecordedRows.Http[id]);
                var kind = (row.AuthOn, row.HandlesErrors);
                if (!servers.TryGetValue(kind, out var server))
                    servers[kind] = server = await WireServer.StartAsync(row.AuthOn, row.HandlesErrors);
                _faults[row.Id] = await FaultAsync(row, client, server, connector);
            }
        }
        finally
        {
            foreach (var server in servers.Values)
                await server.DisposeAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<string?> FaultAsync(HttpRow row, HttpClient client, WireServer server, FakeConnector connector)
    {
        connector.Begin(row.Stub);
        server.ErrorSeen = null;
        using var request = HttpRowRequest.Of(row, server.Address, connector.Address);
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (row.IsSoft)
            return SoftFault(row, response.StatusCode);
        return ResponseFault(row, response, body, connector.Address)
            ?? ConnectorFault(row, connector)
            ?? (row.ErrorSeenByHandler == server.ErrorSeen ? null : $"the error handler saw {server.ErrorSeen ?? "nothing"}");
    }

    /// <summary>What a library below decides may be as recorded or be refused as the client's fault.</summary>
    private static string? SoftFault(HttpRow row, HttpStatusCode status)
        => (int)status == row.Response.GetProperty("status").GetInt32() || (int)status is >= 400 and < 500 ? null : $"status {(int)status}";

    private static string? ResponseFault(HttpRow row, HttpResponseMessage response, string body, string stub)
    {
        var expected = row.Response;
        if (expected.GetProperty("status").GetInt32() != (int)response.StatusCode)
            return $"status {(int)response.StatusCode}, not {expected.GetProperty("status")}";
        if (expected.TryGetProperty("allow", out var allow)
            && string.Join(", ", response.Content.Headers.Allow.Order()) != allow.GetString())
            return $"Allow is {response.Content.Headers.Allow}, not {allow}";
        if (!expected.TryGetProperty("body", out var recorded))
            return body.Length == 0 ? null : $"a body where none was: {body}";
        if (response.Content.Headers.ContentType?.MediaType != expected.GetProperty("contentType").GetString())
            return $"content type {response.Content.Headers.ContentType}";
        if (expected.GetProperty("pretty").GetBoolean() != body.Contains('\n'))
            return $"indentation: {body}";
        return JsonLikeness.Difference(Filled(recorded, stub), JsonNode.Parse(body), "response");
    }

    private static string? ConnectorFault(HttpRow row, FakeConnector connector)
        => row.Connector.Length != connector.Calls.Count
            ? $"{connector.Calls.Count} calls to the channel, not {row.Connector.Length}"
            : row.Connector
                .Zip(connector.Calls, (expected, call) => CallFault(expected, call, connector.Address))
                .FirstOrDefault(fault => fault != null);

    private static string? CallFault(JsonElement expected, ConnectorCall call, string stub)
    {
        if (expected.GetProperty("method").GetString() != call.Method
            || !JsonLikeness.TextMatches(expected.GetProperty("target").GetString()!, call.Target))
            return $"{call.Method} {call.Target}, not {expected.GetProperty("method")} {expected.GetProperty("target")}";
        foreach (var (member, header) in ComparedHeaders)
        {
            var wanted = expected.TryGetProperty(member, out var value) ? value.GetString() : null;
            if (wanted != call.Headers.GetValueOrDefault(header))
                return $"{header} is {call.Headers.GetValueOrDefault(header) ?? "missing"}, not {wanted ?? "missing"}";
        }

        var others = call.Headers.Keys.Except([.. ComparedHeaders.Select(h => h.Header), "Host", "Content-Length"]).Order();
        if (!others.SequenceEqual(expected.GetProperty("otherHeaders").EnumerateArray().Select(h => h.GetString()!).Order()))
            return $"headers {string.Join(", ", others)}";
        if (!expected.TryGetProperty("body", out var recorded))
            return call.Body.Length == 0 ? null : $"a body where none was: {call.Body}";
        if (expected.GetProperty("bodyPretty").GetBoolean() != call.Body.Contains('\n'))
            return $"indentation: {call.Body}";
        return JsonLikeness.Difference(Filled(recorded, stub), JsonNode.Parse(call.Body), $"{call.Method} {call.Target}");
    }

    private static JsonNode? Filled(JsonElement recorded, string stub)
        => JsonNode.Parse(recorded.GetRawText().Replace("{stub}", stub, StringComparison.Ordinal));
}
