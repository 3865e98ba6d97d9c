using System.Globalization;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Faults.Tests.Playing;
using Xunit.Abstractions;

namespace NumbnessBot.Faults.Tests;

/// <summary>The process is killed in the middle of its work and started again: no answer is lost, none is doubled, none is filed under another question.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly int kills = int.Parse(Environment.GetEnvironmentVariable("NUMBNESS_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whatever_is_killed_whenever_everybody_hears_the_same_interview()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var connector = await RecordingConnector.StartAsync();
        using var host = new HostProcess();
        using var http = new HttpClient();
        var crowd = new Crowd(http, connector, [host.Url]);
        await host.StartAsync();

        await crowd.TalkWhileAsync(async () =>
        {
            var witnesses = new List<Task>();
            var done = 0;
            foreach (var point in Enum.GetValues<TurnPoint>())
            {
                // Somebody who has agreed to being kept says enough to bring the process to the point.
                using var quiet = await crowd.QuietAsync();
                var witness = await crowd.BeginAsync($"witness of {point}".Replace(' ', '-'));
                await host.KillAsync();
                await host.StartAsync((point, random.Next(2, 10)));
                witnesses.Add(witness.GoOnAsync());
                await host.UntilOverAsync();
                await host.StartAsync();
                done += 2;
            }

            for (; done < kills; done++)
            {
                // In the middle of whatever goes on then; the moments within a turn are not all alike.
                await connector.MoreAsync(random.Next(1, 20));
                await Task.Delay(random.Next(20));
                using var quiet = await crowd.QuietAsync();
                await host.KillAsync();
                await host.StartAsync();
            }

            await Task.WhenAll(witnesses);
        });

        output.WriteLine($"{kills} kills, {crowd.Interviews} interviews");
        Assert.InRange(crowd.Interviews, 1, int.MaxValue);
    }
}
