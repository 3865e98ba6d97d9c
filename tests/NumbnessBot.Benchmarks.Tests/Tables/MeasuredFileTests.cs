using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Tests.Tables;

public sealed class MeasuredFileTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var file = Measured.File("load", "It was quiet.");

        var again = MeasuredFile.Read("load", [.. file.Lines()]);

        Assert.Equal(file.Lines(), again.Lines());
        Assert.Equal(file.Circumstances, again.Circumstances);
        Assert.Equal(["1,000", "2,000"], again.Table.Column("turns/s"));
    }

    [Fact]
    public void A_file_that_does_not_tell_its_commit_is_refused() =>
        Assert.Contains("commit", Assert.Throws<FormatException>(() => MeasuredFile.Read("load", ["# date\ttoday", "bot", "ours"])).Message);

    [Fact]
    public void A_row_has_a_cell_for_each_column() => Assert.Throws<ArgumentException>(() => new Table("bot", "turns/s").Add("ours"));

    [Fact]
    public void Columns_are_as_wide_as_their_widest_cell()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Measured.File("load").Table.WriteTo(output);
        Assert.Equal("bot        clients  turns/s\nours@10          8    1,000\nours@1000       64    2,000\n", output.ToString());
    }
}
