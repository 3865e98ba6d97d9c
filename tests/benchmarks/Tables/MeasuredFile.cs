using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>A table kept in <c>docs/performance</c> with how it came about.</summary>
internal sealed record MeasuredFile(string Name, Circumstances Circumstances, Table Table)
{
    private static readonly string folder = Repository.Under("docs", "performance");

    public static IEnumerable<MeasuredFile> All => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(f => Read(Path.GetFileNameWithoutExtension(f), File.ReadAllLines(f))) : [];

    public void Save()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + ".tsv"), string.Concat(Lines().Select(l => l + "\n")));
    }

    public IEnumerable<string> Lines() =>
    [
        $"# date\t{Circumstances.Date}",
        $"# commit\t{Circumstances.Commit}",
        $"# machine\t{Circumstances.Machine}",
        $"# command\t{Circumstances.Command}",
        .. Table.Remark is { } remark ? [$"# remark\t{remark}"] : Array.Empty<string>(),
        .. Table.Rows.Prepend(Table.Columns).Select(row => string.Join('\t', row)),
    ];

    /// <exception cref="FormatException">It is none of ours.</exception>
    public static MeasuredFile Read(string name, IReadOnlyList<string> lines)
    {
        var known = lines.Where(l => l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l[2..].Split('\t', 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1]);
        var rows = lines.Where(l => !l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l.Split('\t')).ToList();
        if (rows.Count == 0)
        {
            throw new FormatException($"{name}.tsv holds no table.");
        }

        var table = new Table(rows[0]) { Remark = known.GetValueOrDefault("remark") };
        rows.Skip(1).ToList().ForEach(table.Add);
        return new MeasuredFile(name, new Circumstances(Known("date"), Known("commit"), Known("machine"), Known("command")), table);

        string Known(string key) => known.TryGetValue(key, out var value) ? value : throw new FormatException($"{name}.tsv does not tell its {key}.");
    }
}
