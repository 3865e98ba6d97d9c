using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Host.Operating;
using NumbnessBot.Host.Tests.Playing;
using YamlDotNet.Serialization;

namespace NumbnessBot.Host.Tests.Documents;

/// <summary>docs/openapi.yaml describes what the host has, and what it answers is as described.</summary>
public sealed class OpenApiTests
{
    private const string DirectLine = "/v3/directline";

    private static readonly string file = Path.Combine(Repository.Root, "docs", "openapi.yaml");

    /// <summary>For people and their browsers, not for programs.</summary>
    private static readonly string[] pages = ["/", "/page/{version}/{name}", "/embed.js", "/embed-example.html", "/embed-example.js"];

    [Fact]
    public void Its_paths_and_methods_are_those_of_the_host()
    {
        using var host = new BotHost { Settings = new() { ["Storage:Provider"] = "Memory", ["Operators:Key"] = "a-key-of-this-test" } };
        var served = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !pages.Contains(e.RoutePattern.RawText))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace("/summary/-", "/summary/{token}", StringComparison.Ordinal)}"));

        Assert.Equal(served.Where(s => !s.StartsWith("OPTIONS ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal), Described().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_version_is_that_of_the_program() => Assert.Equal(ProgramVersion.Text, Part(Api(), "info", "version"));

    [SkippableFact]
    public async Task It_is_valid_and_the_host_answers_as_it_says()
    {
        var node = new NodePackage("tests", "openapi");
        await node.NeedAsync();
        using var host = new BotHost();
        using var client = host.CreateClient();
        var answers = new JsonArray();
        await PlayAsync(client, answers);
        Assert.True(answers.Count > 12);

        var (exitCode, error) = await CheckAsync(node, answers);
        Assert.True(exitCode == 0, error);

        answers.Add(new JsonObject { ["path"] = "/health/ready", ["method"] = "get", ["status"] = 200, ["body"] = new JsonObject { ["ready"] = "perhaps" } });
        (exitCode, error) = await CheckAsync(node, answers);
        Assert.True(exitCode == 1 && error.Contains("get /health/ready 200", StringComparison.Ordinal), "A wrong answer was not found.");
    }

    private static async Task<(int ExitCode, string Error)> CheckAsync(NodePackage node, JsonArray answers)
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.At("answers.json"), answers.ToJsonString());
        var (exitCode, _, error) = await node.NodeAsync("check.mjs", file, folder.At("answers.json"));
        return (exitCode, error);
    }

    /// <summary>Everything that answers in JSON, rightly and wrongly asked.</summary>
    private static async Task PlayAsync(HttpClient client, JsonArray answers)
    {
        async Task<JsonNode> Ask(string path, HttpMethod method, string address, HttpStatusCode wanted, string? body = null, string? token = null)
        {
            using var request = new HttpRequestMessage(method, address);
            request.Content = body is null ? null : new StringContent(body, new MediaTypeHeaderValue("application/json"));
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await client.SendAsync(request);
            Assert.True(response.StatusCode == wanted, $"{method} {address}: {response.StatusCode}");
            var json = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            answers.Add(new JsonObject { ["path"] = path, ["method"] = method.Method.ToLowerInvariant(), ["status"] = (int)wanted, ["body"] = json.DeepClone() });
            return json;
        }

        const string Messages = "/api/messages";
        var channel = new Channel(client, "described");
        foreach (var activity in new[] { channel.Joined("person"), channel.Message("yes"), channel.Message("summary"), channel.Message("I can't pee") })
        {
            await Ask(Messages, HttpMethod.Post, Messages, HttpStatusCode.OK, activity.ToJsonString());
        }

        await Ask(Messages, HttpMethod.Post, Messages, HttpStatusCode.BadRequest, "{}");
        await Ask("/api/understand", HttpMethod.Post, "/api/understand", HttpStatusCode.OK, """{"text":"my legs are numb","span":{"start":3,"length":4}}""");
        await Ask("/api/understand", HttpMethod.Post, "/api/understand", HttpStatusCode.BadRequest, "[]");

        var token = (string)(await Ask($"{DirectLine}/tokens/generate", HttpMethod.Post, $"{DirectLine}/tokens/generate", HttpStatusCode.OK))["token"]!;
        var begun = await Ask($"{DirectLine}/conversations", HttpMethod.Post, $"{DirectLine}/conversations", HttpStatusCode.Created, """{"locale":"en"}""", token);
        token = (string)begun["token"]!;
        var (one, its) = ($"{DirectLine}/conversations/{{conversation}}", $"{DirectLine}/conversations/{(string?)begun["conversationId"]}");
        await Ask($"{DirectLine}/tokens/refresh", HttpMethod.Post, $"{DirectLine}/tokens/refresh", HttpStatusCode.OK, token: token);
        await Ask(one, HttpMethod.Get, its, HttpStatusCode.OK, token: token);
        await Ask($"{one}/activities", HttpMethod.Post, $"{its}/activities", HttpStatusCode.OK, """{"type":"message","text":"yes","from":{"id":"me"}}""", token);
        await Ask($"{one}/activities", HttpMethod.Get, $"{its}/activities", HttpStatusCode.OK, token: token);
        await Ask($"{one}/activities", HttpMethod.Get, $"{its}/activities", HttpStatusCode.Unauthorized);
        await Ask($"{one}/data", HttpMethod.Get, $"{its}/data?t=none", HttpStatusCode.Forbidden);
        await Ask($"{one}/stream", HttpMethod.Get, $"{its}/stream?t=none", HttpStatusCode.Forbidden);

        // The first seconds of a host are spent on its rehearsal; either answer is described.
        using var health = await client.GetAsync("/health/ready");
        answers.Add(new JsonObject { ["path"] = "/health/ready", ["method"] = "get", ["status"] = (int)health.StatusCode, ["body"] = JsonNode.Parse(await health.Content.ReadAsStringAsync()) });
    }

    private static IEnumerable<string> Described() =>
        ((Dictionary<object, object>)Api()["paths"]).SelectMany(path => ((Dictionary<object, object>)path.Value).Keys.Cast<string>()
            .Where(member => member is "get" or "head" or "post" or "put" or "patch" or "delete").Select(method => $"{method.ToUpperInvariant()} {path.Key}"));

    private static Dictionary<object, object> Api() => new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(file));

    private static string Part(Dictionary<object, object> top, string member, string inner) => (string)((Dictionary<object, object>)top[member])[inner];
}
