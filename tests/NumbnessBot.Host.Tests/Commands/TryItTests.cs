using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Commands;

/// <summary>Every command that docs/try-it.md shows is run.</summary>
[Collection(SharedHost.Name)]
public sealed class TryItTests(SharedHost shared)
{
    private const string Curl = "curl -s http://localhost:3978";
    private const string Host = "dotnet run --project src/NumbnessBot.Host";
    private static readonly string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "try-it.md"));

    /// <summary>What stands between fences, one command each.</summary>
    private static IReadOnlyList<string> Commands =>
    [
        .. guide.ReplaceLineEndings("\n").Split("```").Where((_, i) => i % 2 == 1)
            .SelectMany(block => block.Trim().Replace("\ncurl ", "\0curl ", StringComparison.Ordinal).Replace("\ndotnet ", "\0dotnet ", StringComparison.Ordinal).Split('\0')),
    ];

    [Fact]
    public async Task The_curl_commands_lead_to_an_emergency_and_to_what_was_understood()
    {
        var curls = Commands.Where(c => c.StartsWith(Curl, StringComparison.Ordinal)).ToList();
        var answers = new List<JsonNode>();
        foreach (var command in curls)
        {
            var path = command[Curl.Length..].Split(' ')[0];
            Assert.Contains("-H 'Content-Type: application/json' -d '{", command, StringComparison.Ordinal);
            var body = command[(command.IndexOf("-d '", StringComparison.Ordinal) + 4)..].TrimEnd('\'');
            using var response = await shared.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.True(response.StatusCode == HttpStatusCode.OK, command);
            answers.Add(JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
        }

        Assert.Equal(4, answers.Count);
        Assert.Equal("consent", Question(answers[0]));
        Assert.Equal("opening", Question(answers[1]));
        Assert.Equal("emergency", (string?)Channel.Entity(Replies(answers[2]), "numbness.outcome")?["level"]);
        Assert.NotEmpty(answers[3]["findings"]!.AsArray());
    }

    [Fact]
    public async Task The_host_s_own_commands_run()
    {
        var hosts = Commands.Where(c => c.StartsWith(Host, StringComparison.Ordinal)).Select(c => c[Host.Length..].Trim()).ToList();

        Assert.Equal(["", "-- chat", "-- understand \"my legs are numb but i can pee fine\""], hosts);
        var chat = await Run.WithAsync(["chat", "--Content:Path", Repository.Dialogs], "no\n\n");
        var understand = await Run.WithAsync(["understand", "my legs are numb but i can pee fine", "--Content:Path", Repository.Dialogs]);
        Assert.Equal((0, 0), (chat.ExitCode, understand.ExitCode));
        Assert.Contains("numb", understand.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_is_one_of_those_and_the_files_it_names_are_there()
    {
        Assert.All(Commands, c => Assert.True(c.StartsWith(Curl, StringComparison.Ordinal) || c.StartsWith(Host, StringComparison.Ordinal), c));
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", "transcripts", "en")));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "deploymentTemplates", "teams", "README.md")));
    }

    private static string? Question(JsonNode answer) => (string?)Channel.Entity(Replies(answer), "numbness.question")?["id"];

    private static IEnumerable<JsonNode> Replies(JsonNode answer) => answer["activities"]!.AsArray().OfType<JsonNode>();
}
