using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Bots;

/// <summary>Starts what is to be measured, each on a free port of this machine and, if it keeps anything, with a store of its own.</summary>
internal static class BotStarter
{
    /// <summary>More than a driver on one address can ask for; everything else is as it is shipped.</summary>
    private const string NoLimit = "100000000";

    /// <exception cref="InvalidOperationException">It cannot be started here.</exception>
    public static Task<RunningBot> StartAsync(BotName bot) => bot.Kind switch
    {
        "ours" => OursAsync(bot.Stored, []),
        "built" => BuiltAsync(),
        "postgres" => PostgresAsync(),
        "bare" => BareAsync(),
        "npm" => NpmAsync(),
        var url => Task.FromResult(RunningBot.At(url, bot.ProcessId)),
    };

    /// <summary>The host as it is released, with SQLite and full durability.</summary>
    /// <param name="stored">How many conversations it already keeps.</param>
    /// <param name="settings">Further settings, each as a name and a value.</param>
    public static async Task<RunningBot> OursAsync(int stored, IEnumerable<string> settings)
    {
        HostProgram.Need();
        var folder = Directory.CreateTempSubdirectory("measured-");
        var file = Path.Combine(folder.FullName, "talks.db");
        if (stored > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Filling a store with {stored:N0} conversations ..."));
            await StoreFiller.FillAsync(file, stored).ConfigureAwait(false);
        }

        var bot = Start(HostProgram.Released, folder, ["--Storage:ConnectionString", file, .. settings], () => folder.Delete(recursive: true));
        return await bot.ReadyAsync("/health/ready", mustBeWell: true).ConfigureAwait(false);
    }

    /// <summary>As <see cref="OursAsync"/> with a new store, before it is ready.</summary>
    public static RunningBot StartOurs()
    {
        HostProgram.Need();
        var folder = Directory.CreateTempSubdirectory("measured-");
        return Start(HostProgram.Released, folder, ["--Storage:ConnectionString", Path.Combine(folder.FullName, "talks.db")], () => folder.Delete(recursive: true));
    }

    private static RunningBot Start(Func<IEnumerable<string>, ProcessStartInfo> program, DirectoryInfo folder, IEnumerable<string> settings, Action tidy)
    {
        var url = RunningBot.FreeUrl();
        var start = program(["--urls", url, "--contentRoot", folder.FullName, "--DirectLine:StartsPerMinute", NoLimit, .. settings]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return RunningBot.Start(url, start, tidy);
    }

    private static Task<RunningBot> BuiltAsync()
    {
        var folder = Directory.CreateTempSubdirectory("measured-");
        return Start(HostProgram.Built, folder, ["--Storage:ConnectionString", Path.Combine(folder.FullName, "talks.db")], () => folder.Delete(recursive: true))
            .ReadyAsync("/health/ready", mustBeWell: true);
    }

    private static async Task<RunningBot> PostgresAsync()
    {
        HostProgram.Need();
        var server = PostgresServer.Start() ?? throw new InvalidOperationException("There is no PostgreSQL. tests/postgres/install-postgres gets it.");
        var folder = Directory.CreateTempSubdirectory("measured-");
        var bot = Start(HostProgram.Released, folder, ["--Storage:Provider", "PostgreSql", "--Storage:ConnectionString", server.ConnectionString], () =>
        {
            server.Dispose();
            folder.Delete(recursive: true);
        });
        return await bot.ReadyAsync("/health/ready", mustBeWell: true).ConfigureAwait(false);
    }

    private static Task<RunningBot> BareAsync()
    {
        var url = RunningBot.FreeUrl();
        return RunningBot.Start(url, new ProcessStartInfo("dotnet", [typeof(BotStarter).Assembly.Location, "bare", url])).ReadyAsync("/", mustBeWell: false);
    }

    private static Task<RunningBot> NpmAsync()
    {
        var folder = Repository.Under("tests", "benchmarks", "yardsticks", "npm-botbuilder");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException("The packages of the yardstick are missing. Run npm ci in tests/benchmarks/yardsticks/npm-botbuilder first.");
        }

        var url = RunningBot.FreeUrl();
        return RunningBot.Start(url, new ProcessStartInfo("node", [Path.Combine(folder, "bot.mjs"), new Uri(url).Port.ToString(CultureInfo.InvariantCulture)]))
            .ReadyAsync("/", mustBeWell: false);
    }
}
