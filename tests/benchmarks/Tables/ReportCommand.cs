using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>Writes what was measured into <c>docs/performance.md</c> and draws it into <c>docs/images</c>.</summary>
internal static class ReportCommand
{
    public static int Write(TextWriter output)
    {
        var tables = MeasuredFile.All.ToList();
        var pictures = new Dictionary<string, string>();
        foreach (var (name, file, title) in Plots.All)
        {
            if (tables.Find(t => t.Name == name) is { } measured)
            {
                File.WriteAllText(Repository.Under("docs", "images", file), Plots.Draw(name, measured.Table));
                pictures[name] = $"![{title}](images/{file})";
            }
        }

        var document = Repository.Under("docs", "performance.md");
        File.WriteAllText(document, DocumentTables.Fill(File.ReadAllText(document), tables, pictures));
        output.WriteLine($"{tables.Count} tables and {pictures.Count} drawings.");
        return 0;
    }
}
