using System.Globalization;
using NumbnessBot.Benchmarks.Evidence;
using NumbnessBot.Benchmarks.Fuzz;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Pictures;
using NumbnessBot.Benchmarks.Reading;
using NumbnessBot.Benchmarks.Safety;
using NumbnessBot.Benchmarks.Speed;
using NumbnessBot.Proof.Playing;

return args switch
{
    ["reading", .. var files] => ReadingCommand.Run([.. files.Where(f => f != "--errors")], files.Contains("--errors"), Console.Out),
    ["triage", .. var options] => await TriageCommand.RunAsync(options.Contains("--rules"), Console.Out).ConfigureAwait(false),
    ["speed"] => SpeedCommand.Run(Console.Out),
    ["turns"] => await TurnCommand.RunAsync(Console.Out).ConfigureAwait(false),
    ["bare", var url] => await BareEndpoint.RunAsync(url).ConfigureAwait(false),
    ["load", var clients, var seconds, .. { Length: > 0 } urls] => await LoadCommand.RunAsync(
        int.Parse(clients, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture), urls, Console.Out).ConfigureAwait(false),
    ["store", .. { Length: <= 1 } connection] => await StoreCommand.RunAsync(connection.FirstOrDefault(), Console.Out).ConfigureAwait(false),
    ["fuzz", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var strings) => FuzzCommand.Run(strings, Console.Out),
    ["pictures"] => PicturesCommand.Run(Repository.Under("dialogs"), Console.Out),
    ["safety"] => SafetyCommand.Run(Console.Out),
    _ => Help(),
};

static int Help()
{
    Console.Out.WriteLine("""
        reading [--errors] [file ...]   what is read rightly in tables of sentences; without files, in the set that is kept apart
        triage [--rules]                plays every story and vignette and compares the advice with what was right
        speed                           time and memory of reading texts of several lengths
        turns                           time and memory of one turn of an interview, and of its parts
        bare <url>                      the yardstick for load: an endpoint that reads an activity and answers one, and no more
        load <clients> <seconds> <url>  whole interviews over HTTP, each reply checked; several bots in turn, "any:<url>" for another's
        store [connection]              durable commits a second, one by one and by several clients, against a bare loop of equal commits
        fuzz <count>                    gives so many generated strings to every reader
        pictures                        makes the PNGs of the drawings in dialogs/pictures, with rsvg-convert
        safety                          writes docs/safety/traceability.md and hazards.md and names what a rule lacks
        """);
    return 2;
}
