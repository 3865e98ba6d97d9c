using System.Text.Json.Nodes;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Faults.Tests.Playing;

namespace NumbnessBot.Faults.Tests;

/// <summary>The process dies while somebody talks on the page.</summary>
public sealed class DirectLineKillTests
{
    private static readonly string[] script = ["my left hand is numb", "no", "none of these", "42", "none of these"];

    [SkippableFact]
    public async Task Wherever_a_turn_ends_with_its_process_the_page_shows_each_message_and_each_answer_once()
    {
        Skip.If(Environment.GetEnvironmentVariable("NUMBNESS_TESTS") != "all", "Runs with NUMBNESS_TESTS=all.");
        using var host = new HostProcess();
        using var http = new HttpClient();
        await host.StartAsync();
        var reference = new WebCaller(http, host.Url);
        var caller = new WebCaller(http, host.Url);
        foreach (var talk in new[] { reference, caller })
        {
            await talk.BeginAsync();
            await talk.SayAsync("yes");
        }

        foreach (var text in script)
        {
            await reference.SayAsync(text);
        }

        TurnPoint?[] deaths = [null, TurnPoint.Begin, TurnPoint.Read, TurnPoint.BeforeCommit, TurnPoint.AfterCommit];
        foreach (var (text, death) in script.Zip(deaths))
        {
            if (death is not { } point)
            {
                await caller.SayAsync(text);
                continue;
            }

            await host.KillAsync();
            await host.StartAsync((point, 1));
            var saying = caller.SayAsync(text);
            await host.UntilOverAsync();
            await host.StartAsync();
            await saying;
        }

        Assert.Equal(reference.Lines.Select(Said), caller.Lines.Select(Said));
        Assert.Equal(caller.Lines.Count, caller.Lines.Select(line => (string?)line["id"]).Distinct().Count());
    }

    private static string Said(JsonNode line) => $"{line["from"]!["role"]}: {line["text"]}";
}
