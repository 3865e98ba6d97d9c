using NumbnessBot.Faults.Tests.Playing;

namespace NumbnessBot.Faults.Tests;

/// <summary>A host that is told to end finishes what it has begun.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task A_host_that_is_told_to_end_answers_what_it_has_taken_and_leaves_the_rest_to_the_next()
    {
        await using var connector = await RecordingConnector.StartAsync();
        using var host = new HostProcess();
        using var http = new HttpClient();
        var crowd = new Crowd(http, connector, [host.Url]);
        await host.StartAsync();
        connector.Pause = TimeSpan.FromMilliseconds(150);

        await crowd.TalkWhileAsync(async () =>
        {
            using (await crowd.QuietAsync())
            {
                await Task.Delay(300);
                Assert.Equal(0, await host.TerminateAsync());
                await host.StartAsync();
            }
        });
    }
}
