using NumbnessBot.Benchmarks.Tables;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Tests.Tables;

public sealed class DocumentTablesTests
{
    private const string Document = "# Speed\n\n<!-- table load -->\nNot measured.\n<!-- end -->\n\nWords.\n\n<!-- table soak -->\nNot measured.\n<!-- end -->\n";

    [Fact]
    public void A_table_stands_between_its_marks_and_nothing_else_changes()
    {
        var filled = DocumentTables.Fill(Document, [Measured.File("load")], new Dictionary<string, string> { ["load"] = "![a drawing](x.svg)" });

        Assert.Equal(
            "# Speed\n\n<!-- table load -->\n`load 8 1 ours`\n\n| bot | clients | turns/s |\n| --- | ---: | ---: |\n| ours@10 | 8 | 1,000 |\n| ours@1000 | 64 | 2,000 |\n\n"
            + "2026-11-21, commit abc1234, a machine.\n\n![a drawing](x.svg)\n<!-- end -->\n\nWords.\n\n<!-- table soak -->\nNot measured.\n<!-- end -->\n",
            filled);
    }

    [Fact]
    public void Filled_twice_is_filled_once()
    {
        var none = new Dictionary<string, string>();
        var once = DocumentTables.Fill(Document, [Measured.File("load", "Quiet.")], none);
        Assert.Equal(once, DocumentTables.Fill(once, [Measured.File("load", "Quiet.")], none));
        Assert.Contains("\n\nQuiet. 2026-11-21, commit abc1234", once, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_has_a_place_for_every_table_and_shows_what_was_measured()
    {
        var document = File.ReadAllText(Repository.Under("docs", "performance.md"));

        Assert.All(MeasurePlan.All, m => Assert.Contains($"<!-- table {m.Name} -->\n", document, StringComparison.Ordinal));
        Assert.All(MeasuredFile.All, file =>
        {
            Assert.Contains(MeasurePlan.All, m => m.Name == file.Name);
            Assert.Contains($"{file.Circumstances.Date}, commit {file.Circumstances.Commit}, {file.Circumstances.Machine}.\n", document, StringComparison.Ordinal);
            Assert.All(file.Table.Rows, row => Assert.Contains($"| {string.Join(" | ", row)} |\n", document, StringComparison.Ordinal));
        });
    }
}
