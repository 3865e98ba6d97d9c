using System.Text;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>Puts tables into a Markdown document, between the line <c>&lt;!-- table NAME --&gt;</c> and the next <c>&lt;!-- end --&gt;</c>.</summary>
internal static class DocumentTables
{
    private const string End = "<!-- end -->";

    /// <param name="document">Stays as it is around the tables, and where a table has not been measured.</param>
    /// <param name="pictures">What is shown below a table, by its name.</param>
    public static string Fill(string document, IEnumerable<MeasuredFile> tables, IReadOnlyDictionary<string, string> pictures)
    {
        foreach (var table in tables)
        {
            var mark = $"<!-- table {table.Name} -->\n";
            var from = document.IndexOf(mark, StringComparison.Ordinal);
            var to = from < 0 ? -1 : document.IndexOf(End, from, StringComparison.Ordinal);
            if (to > 0)
            {
                document = document[..(from + mark.Length)] + Markdown(table, pictures.GetValueOrDefault(table.Name)) + document[to..];
            }
        }

        return document;
    }

    private static string Markdown(MeasuredFile file, string? picture)
    {
        var (at, table) = (file.Circumstances, file.Table);
        var text = new StringBuilder($"`{at.Command}`\n\n");
        Row(text, table.Columns);
        Row(text, table.Columns.Select((_, i) => i == 0 ? "---" : "---:"));
        foreach (var row in table.Rows)
        {
            Row(text, row);
        }

        text.Append('\n').Append(table.Remark is { } remark ? remark + " " : "").Append(at.Date).Append(", commit ").Append(at.Commit).Append(", ").Append(at.Machine).Append(".\n");
        return text.Append(picture is null ? "" : $"\n{picture}\n").ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
