using System.Diagnostics;
using NumbnessBot.Benchmarks.Bots;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Load.Delivering;
using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Endurance;

/// <summary>From the start of the host's process: until it is ready, how long the first turn then takes, and what memory it holds after many.</summary>
internal static class StartCommand
{
    private const int Starts = 5;
    private const int Clients = 8;

    /// <param name="turns">After how many turns the memory is looked at, in the last of the starts.</param>
    public static async Task<Table> RunAsync(int turns, TextWriter output)
    {
        var script = await Script.RecordAsync().ConfigureAwait(false);
        var table = new Table("start", "ready ms", "CPU ms until ready", "resident MB", "first turn ms", "slowest of the first interview ms");
        HostProgram.Need();
        for (var start = 1; start <= Starts; start++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var bot = await BotStarter.StartOurs().ReadyAsync("/health/ready", mustBeWell: true).ConfigureAwait(false);
            var (ready, processor, memory) = (Stopwatch.GetElapsedTime(begun), bot.ProcessorTime!.Value, bot.ResidentBytes);
            await using var delivery = new ExpectReplies(bot.Url, new Answer(isOurs: true));
            var first = await FirstInterviewAsync(delivery, script[0]).ConfigureAwait(false);
            table.Add(Figures.Whole(start), Figures.Whole(ready.TotalMilliseconds), Figures.Whole(processor.TotalMilliseconds), Figures.Megabytes(memory), Figures.Fine(first[0]), Figures.Fine(first.Max()));
            output.WriteLine($"start {start}: ready in {Figures.Whole(ready.TotalMilliseconds)} ms");
            if (start == Starts)
            {
                var driver = new Driver(delivery, script);
                await driver.RunAsync(Clients, () => driver.Turns < turns).ConfigureAwait(false);
                table.Remark = $"After {Figures.Whole(driver.Turns)} turns it holds {Figures.Megabytes(bot.ResidentBytes)} MB.";
            }
        }

        return table;
    }

    /// <summary>How many milliseconds each turn takes. The connection is there before, as it is for a channel.</summary>
    private static async Task<List<double>> FirstInterviewAsync(ExpectReplies delivery, IReadOnlyList<Saying> interview)
    {
        await delivery.ConnectAsync().ConfigureAwait(false);
        await using var line = delivery.NewLine("first");
        var times = new List<double>();
        foreach (var saying in interview)
        {
            var start = Stopwatch.GetTimestamp();
            await line.TurnAsync(saying).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }
}
