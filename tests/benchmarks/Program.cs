using System.Globalization;
using NumbnessBot.Benchmarks.Endurance;
using NumbnessBot.Benchmarks.Evidence;
using NumbnessBot.Benchmarks.Fuzz;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Micro;
using NumbnessBot.Benchmarks.Pictures;
using NumbnessBot.Benchmarks.Reading;
using NumbnessBot.Benchmarks.Safety;
using NumbnessBot.Benchmarks.Speed;
using NumbnessBot.Benchmarks.Tables;
using NumbnessBot.Proof.Playing;

try
{
    return await RunAsync(args).ConfigureAwait(false);
}
catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or HttpRequestException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static async Task<int> RunAsync(string[] args) => args switch
{
    ["reading", .. var files] => ReadingCommand.Run([.. files.Where(f => f != "--errors")], files.Contains("--errors"), Console.Out),
    ["triage", .. { Length: > 0 } files] when !files.Contains("--rules") => await TriageCommand.RunAsync(files, Console.Out).ConfigureAwait(false),
    ["triage", .. var options] => await TriageCommand.RunAsync(options.Contains("--rules"), Console.Out).ConfigureAwait(false),
    ["speed"] => SpeedCommand.Run(Console.Out),
    ["turns"] => await TurnCommand.RunAsync(Console.Out).ConfigureAwait(false),
    ["bare", var url] => await BareEndpoint.RunAsync(url).ConfigureAwait(false),
    ["fuzz", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var strings) => FuzzCommand.Run(strings, Console.Out),
    ["pictures"] => PicturesCommand.Run(Repository.Under("dialogs"), Console.Out),
    ["safety"] => SafetyCommand.Run(Console.Out),
    ["report"] => ReportCommand.Write(Console.Out),
    ["report", .. var names] => await ReportAsync(names is ["all"] ? MeasurePlan.All.Select(m => m.Name) : names).ConfigureAwait(false),
    _ => await MeasureAsync(args).ConfigureAwait(false) is { } table ? Shown(table) : Help(),
};

// Null for what is no measurement.
static async Task<Table?> MeasureAsync(string[] args) => args switch
{
    ["load", var clients, var seconds, .. { Length: > 0 } bots] => await LoadCommand.RunAsync(
        [.. clients.Split(',').Select(Count)], Count(seconds), [.. bots.Where(b => b != "--at-half")], bots.Contains("--at-half"), Console.Out).ConfigureAwait(false),
    ["store", .. { Length: <= 1 } connection] => await StoreCommand.RunAsync(connection.FirstOrDefault(), Console.Out).ConfigureAwait(false),
    ["bench", .. var options] => BenchCommand.Run(options.Contains("--full"), Console.Out),
    ["start", var turns] => await StartCommand.RunAsync(Count(turns), Console.Out).ConfigureAwait(false),
    ["sockets", var sockets] => await SocketsCommand.RunAsync(Count(sockets), Console.Out).ConfigureAwait(false),
    ["soak", var turns] => await SoakCommand.RunAsync(Count(turns), Console.Out).ConfigureAwait(false),
    _ => null,
};

static async Task<int> ReportAsync(IEnumerable<string> names)
{
    foreach (var (name, arguments) in names.Select(n => (n, MeasurePlan.Arguments(n))).ToList())
    {
        var circumstances = Circumstances.Of(arguments);
        Console.Out.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {name}: {circumstances.Command}");
        var table = (await MeasureAsync(arguments).ConfigureAwait(false))!;
        Shown(table);
        new MeasuredFile(name, circumstances, table).Save();
    }

    return ReportCommand.Write(Console.Out);
}

static int Shown(Table table)
{
    table.WriteTo(Console.Out);
    return 0;
}

static int Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
    ? count : throw new FormatException($"'{text}' is no whole number above 0.");

static int Help()
{
    Console.Out.WriteLine("""
        reading [--errors] [file ...]     what is read rightly in tables of sentences; without files, in the set that is kept apart
        triage [--rules]                  plays every story and vignette and compares the advice with what was right
        triage <file ...>                 the same for files of patients of your own, and names those who were not heard as they meant it
        speed                             time and memory of reading texts of several lengths
        turns                             time and memory of one turn of an interview, and of its parts
        bench [--full]                    the same by BenchmarkDotNet, with rendering: a few rounds, or its own number of them
        load <clients> <seconds> <bot> ...  whole interviews over HTTP, each reply checked; several bots in turn, each compared with the first
        store [connection|postgres]       durable commits a second, one by one and by several clients, against a bare loop of equal commits
        start <turns>                     time until the host is ready, its first turn, and its memory after so many
        sockets <count>                   memory of the host with so many open Direct Line sockets
        soak <turns>                      memory and turns a second over very many turns
        report [all|<table> ...]          measures tables of docs/performance.md, writes them there and draws them; without names it only writes and draws
        bare <url>                        the yardstick for load by itself: an endpoint that reads an activity and answers one, and no more
        fuzz <count>                      gives so many generated strings to every reader
        pictures                          makes the PNGs of the drawings in dialogs/pictures, with rsvg-convert
        safety                            writes docs/safety/traceability.md and hazards.md and names what a rule lacks

        A bot is ours (this host, released, with SQLite), ours@<count> (with so many stored conversations), built (this host as it was built last), postgres (the released
        host with PostgreSQL), bare, npm (Bot Builder for JavaScript), commits (a bare loop of durable commits), or an address; any:<address> is another's bot, of which any reply is right, and #<process> tells whose
        processor time it takes. connector: or line: before it has the replies come through the Connector API or Direct Line. Several numbers of clients: 1,8,64.
        With --at-half each bot gets half of its turns a second at fixed times as well.
        """);
    return 2;
}
