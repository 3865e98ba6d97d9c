using System.Text;
using Microsoft.Data.Sqlite;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Storage.Tests;

/// <summary>A conversation file in a folder of its own, deleted afterwards.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("store-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "numbnessbot.db");

    public SqliteConversationStore Open() => new(Path);

    /// <summary>The first column of what is read by another connection.</summary>
    public IReadOnlyList<string> Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    /// <summary>Runs statements on the file, as another program might.</summary>
    public void Write(string sql)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>How many rows stand in all tables of the file, but for the marks without words.</summary>
    public int Rows() => Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'begun'").Sum(table => int.Parse(Read($"SELECT COUNT(*) || '' FROM {table}")[0]));

    /// <summary>True when the text stands anywhere in the file or in the journals beside it.</summary>
    public bool Holds(string text) => Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!).Any(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
