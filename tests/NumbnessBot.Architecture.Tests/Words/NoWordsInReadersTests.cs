using System.Text.RegularExpressions;

namespace NumbnessBot.Architecture.Tests.Words;

public sealed partial class NoWordsInReadersTests
{
    [Fact]
    public void The_readers_compare_with_no_word_of_any_language()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "NumbnessBot.Language"), "*.cs", SearchOption.AllDirectories);

        var planted = files.SelectMany(file => File.ReadLines(file).Where(line => Comparison().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.NotEmpty(files);
        Assert.Empty(planted);
    }

    [Theory]
    [InlineData("if (line.Terms[at].Text is \"never\" or \"no\")", true)]
    [InlineData("&& line.Terms[at].Text is not (\"since\" or \"just\"))", true)]
    [InlineData("return term.Text != \"of\";", true)]
    [InlineData("line.Terms[at].Text is \",\" or \":\"", false)]
    public void Words_are_told_from_marks(string line, bool isWord) => Assert.Equal(isWord, Comparison().IsMatch(line));

    [GeneratedRegex("""\.Text (is|==|!=) (not )?\(?"\p{L}+""")]
    private static partial Regex Comparison();
}
