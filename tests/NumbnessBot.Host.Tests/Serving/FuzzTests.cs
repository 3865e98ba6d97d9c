using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>Alone, since the memory of the whole process is looked at.</summary>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
[Collection(nameof(FuzzTests))]
public sealed class FuzzTests
{
    private const int Seed = 20261120;
    private const int Conversations = 50;

    /// <summary>What is held of the conversations themselves: replies that may be asked for again, and what was told.</summary>
    private const long MostGrowth = 48 << 20;

    [Fact]
    public async Task No_activity_however_odd_is_answered_with_a_fault_of_ours()
    {
        var count = Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all" ? 100_000 : 10_000;
        await using var connector = await FakeConnector.StartAsync();
        using var host = new BotHost { Settings = new() { ["Storage:Provider"] = "Memory", ["Limits:MessagesPerMinute"] = "100000000" }, LogsFrom = LogLevel.Warning };
        using var client = host.CreateClient();
        var channels = Enumerable.Range(0, Conversations).Select(i => new Channel(client, $"fuzz-{i}")).ToArray();
        var fuzz = new ActivityFuzz(Seed, connector.Url);
        var (answered, memory) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            var activity = fuzz.Next(channels[i % Conversations]);

            using var response = await channels[0].PostAsync(activity);

            var status = (int)response.StatusCode;
            Assert.True(status < 500 && host.Logs.Of(LogLevel.Error).FirstOrDefault() is null, $"{status}, {host.Logs.Of(LogLevel.Error).FirstOrDefault()}\n{activity}");
            if (status >= 400)
            {
                Assert.NotEqual("", await Channel.ProblemAsync(response, response.StatusCode));
            }
            else
            {
                answered++;
            }

            host.Logs.Lines.Clear();
            connector.Posted.Clear();
            if (i == count / 4)
            {
                memory = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        Assert.InRange(answered, count / 4, count - (count / 20));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, MostGrowth);
    }
}
