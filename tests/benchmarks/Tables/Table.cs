namespace NumbnessBot.Benchmarks.Tables;

/// <summary>What was measured: named columns and rows of text.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public IReadOnlyList<string> Columns => columns;

    public IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    /// <summary>Something to know beside the figures; null for nothing.</summary>
    public string? Remark { get; set; }

    /// <exception cref="ArgumentException">Not one cell for each column.</exception>
    public void Add(params string[] cells) => _rows.Add(cells.Length == columns.Length ? cells : throw new ArgumentException("A row has one cell for each column.", nameof(cells)));

    public IEnumerable<string> Column(string name) => _rows.Select(row => row[Array.IndexOf(columns, name)]);

    /// <summary>With columns as wide as their widest cell.</summary>
    public void WriteTo(TextWriter output)
    {
        var widths = columns.Select((name, i) => _rows.Select(row => row[i].Length).Append(name.Length).Max()).ToArray();
        foreach (var row in _rows.Prepend(columns))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
        }

        if (Remark is not null)
        {
            output.WriteLine(Remark);
        }
    }
}
