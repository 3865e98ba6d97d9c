using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NumbnessBot.Proof.Playing;

/// <summary>A PostgreSQL of its own, in a temporary folder and on a free port of this machine.</summary>
public sealed class PostgresServer : IDisposable
{
    private const int NotThere = 3;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("postgres-");
    private readonly string[] _options;
    private readonly int _port;

    private PostgresServer(string[] options)
    {
        _options = options;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=numbness;Database=postgres";

    /// <summary>Where all its files are, those of the data and of the journal among them.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Null where there is no PostgreSQL, which is a fault when all tests are to run.</summary>
    public static PostgresServer? Start(params string[] options)
    {
        var server = new PostgresServer(options);
        if (server.Start() is not NotThere)
        {
            return server;
        }

        server._folder.Delete();
        return Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all"
            ? throw new InvalidOperationException("There is no PostgreSQL. tests/postgres/install-postgres gets it.")
            : null;
    }

    /// <summary>As when the machine of the database fails.</summary>
    public void Stop() => Run("stop-postgres", _folder.FullName);

    /// <summary>After <see cref="Stop"/>, with the data of before.</summary>
    public int Start()
    {
        var code = Run("start-postgres", [_folder.FullName, _port.ToString(System.Globalization.CultureInfo.InvariantCulture), .. _options]);
        return code is 0 or NotThere ? code : throw new InvalidOperationException($"start-postgres ended with {code}.");
    }

    public void Dispose()
    {
        Run("stop-postgres", _folder.FullName);
        _folder.Delete(recursive: true);
    }

    private static int Run(string script, params string[] arguments)
    {
        // The server inherits no pipes of the script, which would keep its reader waiting.
        var start = new ProcessStartInfo("/bin/bash", [Repository.Under("tests", "postgres", script), .. arguments]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
