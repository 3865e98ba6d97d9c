using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using Xunit.Abstractions;

namespace NumbnessBot.Conversation.Tests.Turns;

public sealed class TurnMemoryTests(ITestOutputHelper output)
{
    /// <summary>A tenth above what was measured, so that nobody makes a turn dearer without noticing; without optimisation every wait takes memory.</summary>
#if DEBUG
    private const int MostBytes = 36_000;
#else
    private const int MostBytes = 32_000;
#endif

    private const int Interviews = 20;

    [Fact]
    public async Task A_turn_of_an_interview_takes_no_more_memory_than_it_did()
    {
        var script = await TurnScript.RecordAsync(Vignette.Outsiders.Take(Interviews));
        Assert.True(await script.PlayAsync() >= script.Turns / 2);

        // All of it runs on this thread, so that tests beside it do not count.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var playing = script.PlayAsync();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / script.Turns;

        Assert.True(playing.IsCompletedSuccessfully);
        output.WriteLine($"{bytes} bytes a turn");
        Assert.InRange(bytes, 1, MostBytes);
    }
}
