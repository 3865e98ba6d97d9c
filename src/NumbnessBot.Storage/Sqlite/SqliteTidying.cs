using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>
/// Takes what was deleted out of the bytes of the file. SQLite overwrites a deleted row where it stands, but not the copies that were left behind when rows moved
/// between pages; only writing the file anew (VACUUM) does. That takes about a second for each 100 MB, during which nothing else is written, so it is done for
/// one hundredth of the time at most.
/// </summary>
internal sealed class SqliteTidying
{
    private const int Share = 100;

    /// <summary>In memory up to here, so that no folder for passing files is needed.</summary>
    private const long MostInMemory = 64 << 20;

    private static readonly TimeSpan shortestPause = TimeSpan.FromSeconds(10);
    private readonly SqliteSession _session;
    private bool _untidy;
    private long _notBefore;

    public SqliteTidying(SqliteSession session)
    {
        _session = session;
        _untidy = Number("PRAGMA freelist_count") > 0;
        _notBefore = Environment.TickCount64;
    }

    /// <summary>For how long there is nothing to do.</summary>
    public TimeSpan Wait => _untidy ? TimeSpan.FromMilliseconds(Math.Max(1, _notBefore - Environment.TickCount64)) : Timeout.InfiniteTimeSpan;

    /// <exception cref="SqliteException">The journal cannot be emptied.</exception>
    public void After(Tidiness tidiness)
    {
        _untidy |= tidiness is Tidiness.Later or Tidiness.Soon;
        if (tidiness == Tidiness.Now && _untidy)
        {
            Tidy();
        }
        else if (tidiness == Tidiness.Soon)
        {
            TidyIfTime();
        }

        if (tidiness >= Tidiness.Journal)
        {
            _session.Run(SqliteSteps.EmptyJournal);
        }
    }

    public void TidyIfTime()
    {
        if (_untidy && Environment.TickCount64 >= _notBefore)
        {
            Tidy();
        }
    }

    private void Tidy()
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            _session.Run($"PRAGMA temp_store = {(Number("PRAGMA page_count") * Number("PRAGMA page_size") <= MostInMemory ? "MEMORY" : "FILE")}");
            _session.Run("VACUUM");
            _session.Run(SqliteSteps.EmptyJournal);
            _untidy = false;
        }
        catch (SqliteException)
        {
            // The disk is full, or another program reads: the rows are gone, and their traces go with the next try.
        }

        var pause = Stopwatch.GetElapsedTime(begun) * Share;
        _notBefore = Environment.TickCount64 + (long)(pause < shortestPause ? shortestPause : pause).TotalMilliseconds;
    }

    private long Number(string pragma) => _session.Rows(_session.Statement(pragma), row => row.Number(0))[0];
}
