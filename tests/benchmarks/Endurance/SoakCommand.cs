using NumbnessBot.Benchmarks.Bots;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Load.Delivering;
using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Endurance;

/// <summary>Very many turns without a pause: whether the memory that the host holds, and the turns a second, stay what they were.</summary>
internal static class SoakCommand
{
    private const int Clients = 8;

    /// <summary>The memory is looked at so many times, and told of in ten parts.</summary>
    private const int Looks = 100;

    private const int Parts = 10;

    /// <param name="turns">How many; the memory of the first tenth is compared with that of the last.</param>
    public static async Task<Table> RunAsync(int turns, TextWriter output)
    {
        var script = await Script.RecordAsync().ConfigureAwait(false);
        using var bot = await BotStarter.OursAsync(0, []).ConfigureAwait(false);
        await using var delivery = new ExpectReplies(bot.Url, new Answer(isOurs: true));
        var driver = new Driver(delivery, script);
        var table = new Table("turns", "turns/s", "resident MB", "least", "most", "CPU ms a turn");
        var parts = new List<Spread>();
        for (var part = 1; part <= Parts; part++)
        {
            var (looks, rate, before, begun) = (new List<double>(), new List<double>(), bot.ProcessorTime, driver.Turns);
            for (var look = 1; look <= Looks / Parts; look++)
            {
                var until = (int)((((part - 1L) * Looks / Parts) + look) * turns / Looks);
                rate.Add((await driver.RunAsync(Clients, () => driver.Turns < until).ConfigureAwait(false)).TurnsPerSecond);
                looks.Add(bot.ResidentBytes);
            }

            parts.Add(Spread.Of(looks));
            table.Add(
                Figures.Whole(driver.Turns), Figures.Whole(Spread.Of(rate).Middle), Figures.Megabytes(parts[^1].Middle), Figures.Megabytes(parts[^1].Least), Figures.Megabytes(parts[^1].Most),
                Figures.Fine((bot.ProcessorTime - before)?.TotalMilliseconds / (driver.Turns - begun)));
            output.WriteLine($"{Figures.Whole(driver.Turns)} turns, {Figures.Megabytes(parts[^1].Middle)} MB");
        }

        table.Remark = $"The last tenth holds {Figures.Fine(parts[^1].Middle / parts[0].Middle)} of the memory of the first.";
        return table;
    }
}
