using System.Net;
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

        await crowd.TalkWhileAsync(async () =>
        {
            using var quiet = await crowd.QuietAsync();
            var witness = await crowd.BeginAsync("witness");
            var (posting, answered) = (new SemaphoreSlim(0), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            connector.Held = () =>
            {
                posting.Release();
                return answered.Task;
            };
            var going = witness.GoOnAsync();
            await posting.WaitAsync();

            var ending = host.TerminateAsync();
            await UntilNobodyIsTakenAsync(http, host.Url);
            connector.Held = () => Task.CompletedTask;
            answered.SetResult();
            Assert.Equal(0, await ending);
            await host.StartAsync();
            await going;
        });

        // What was on its way was waited for: nothing had to be sent again.
        Assert.Equal(0, connector.Repeats);
    }

    /// <summary>The host says that it ends, or listens no more.</summary>
    private static async Task UntilNobodyIsTakenAsync(HttpClient http, string host)
    {
        try
        {
            HttpStatusCode status;
            do
            {
                using var response = await http.GetAsync($"{host}/health/ready");
                status = response.StatusCode;
            }
            while (status == HttpStatusCode.OK);
        }
        catch (HttpRequestException)
        {
            // It listens no more.
        }
    }
}
