using Xunit.Sdk;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>Rows which the stand-in answers otherwise on purpose: id, tab, reason. On the real packages there are none.</summary>
public static class KnownDifferences
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Listed = new(() => Read("known-differences.tsv"));

    public static bool Contains(string id) => Source.IsStandIn && Listed.Value.ContainsKey(id);

    /// <summary>Runs the check of a row; where the row is listed, the check must fail.</summary>
    public static async Task CheckAsync(string id, Func<Task> check)
    {
        if (!Contains(id))
        {
            await check();
            return;
        }

        try
        {
            await check();
        }
        catch (XunitException)
        {
            return;
        }

        Assert.Fail($"{id} is listed in known-differences.tsv but does what was recorded: take it off the list.");
    }

    /// <summary>A file of two columns in <c>data/</c>; empty lines and lines that begin with # are skipped.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file) => File.ReadLines(RecordedRows.PathOf(file))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t', 2))
        .ToDictionary(parts => parts[0], parts => parts.Length == 2 && parts[1].Trim().Length > 0
            ? parts[1]
            : throw new InvalidDataException($"'{parts[0]}' in {file} has no reason."));
}
