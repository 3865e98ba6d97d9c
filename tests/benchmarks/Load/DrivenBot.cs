using NumbnessBot.Benchmarks.Bots;
using NumbnessBot.Benchmarks.Load.Delivering;
using NumbnessBot.Benchmarks.Speed;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>A bot and who talks to it; or the bare loop of commits, to which nobody can talk.</summary>
internal sealed class DrivenBot : IAsyncDisposable
{
    private readonly BotName _name;
    private readonly RunningBot? _bot;
    private readonly IDelivery? _delivery;
    private readonly Driver? _driver;
    private readonly TurnRows? _rows;

    private DrivenBot(BotName name, RunningBot? bot, IDelivery? delivery, Driver? driver, TurnRows? rows = null)
    {
        _name = name;
        _bot = bot;
        _delivery = delivery;
        _driver = driver;
        _rows = rows;
    }

    public string Name => _name.Text;

    public string? Remark => (_delivery?.Remark ?? _rows?.ToString()) is { } remark ? $"{Name}: {remark}" : null;

    public bool CanRunAtRate => _driver is not null;

    public static async Task<DrivenBot> StartAsync(BotName name, IReadOnlyList<IReadOnlyList<Saying>> script)
    {
        if (name.IsCommits)
        {
            return new DrivenBot(name, null, null, null, await TurnRows.OfInterviewsAsync().ConfigureAwait(false));
        }

        var bot = await BotStarter.StartAsync(name).ConfigureAwait(false);
        var answer = new Answer(name.IsOurs);
        IDelivery delivery = name.Way switch
        {
            Way.Connector => await ConnectorDelivery.StartAsync(bot.Url, answer).ConfigureAwait(false),
            Way.DirectLine => new DirectLineDelivery(bot.Url, answer),
            _ => new ExpectReplies(bot.Url, answer),
        };
        return new DrivenBot(name, bot, delivery, new Driver(delivery, script));
    }

    public Task<LoadResult> RunAsync(int clients, TimeSpan time) =>
        _driver is null ? Task.FromResult(Commits(time)) : WithProcessorTimeAsync(() => _driver.RunAsync(clients, time));

    public Task<LoadResult> RunAtAsync(double turnsPerSecond, TimeSpan time) => WithProcessorTimeAsync(() => _driver!.RunAtAsync(turnsPerSecond, time));

    public async ValueTask DisposeAsync()
    {
        if (_delivery is not null)
        {
            await _delivery.DisposeAsync().ConfigureAwait(false);
        }

        _bot?.Dispose();
    }

    private async Task<LoadResult> WithProcessorTimeAsync(Func<Task<LoadResult>> run)
    {
        var before = _bot!.ProcessorTime;
        var result = await run().ConfigureAwait(false);
        return result with { ProcessorTime = _bot.ProcessorTime - before };
    }

    private LoadResult Commits(TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("commits-");
        try
        {
            var (commits, elapsed) = BareCommits.Run(Path.Combine(folder.FullName, "bare.db"), _rows!, time);
            return new LoadResult(commits, commits, elapsed, new Latencies([]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
