using System.Reflection;
using NumbnessBot.Content;

namespace NumbnessBot.Language.Tests.Answers;

/// <summary>The readers with the words that ship, and the tables of the data folder.</summary>
internal static class Spoken
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<SpokenReaders> english = new(() => new SpokenReaders(SpokenWordsReader.ReadFolder(Folder).Words));

    public static SpokenReaders English => english.Value;

    public static string Folder => Path.Combine(
        typeof(Spoken).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Dialogs").Value!, "locales", "en");

    /// <summary>The rows of a table without its head; missing cells are empty.</summary>
    public static TheoryData<string, string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file)).Skip(1).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "");
        }

        return rows;
    }
}
