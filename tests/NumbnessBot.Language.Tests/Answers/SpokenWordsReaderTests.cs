using NumbnessBot.Content;

namespace NumbnessBot.Language.Tests.Answers;

public sealed class SpokenWordsReaderTests
{
    [Fact]
    public void The_words_that_ship_hold_no_fault()
    {
        var (_, problems) = SpokenWordsReader.ReadFolder(Spoken.Folder);
        Assert.Empty(problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Missing_files_are_named_and_any_text_still_gives_an_answer()
    {
        var (words, problems) = SpokenWordsReader.Read(new Dictionary<string, string>());
        Assert.Equal(SpokenWordsReader.Files.Order(), problems.Select(p => p.File).Distinct().Order());
        var readers = new SpokenReaders(words);
        Assert.Equal(new Answer.NotUnderstood(), readers.Answers.Read(Asked.Named("toilet"), "yes", Asked.Reading("yes", ""), Spoken.Now));
    }

    [Theory]
    [InlineData("answers/yes-no.yaml", "yes:", "yess:", "'yess' is not read by anything.")]
    [InlineData("answers/yes-no.yaml", "yes:", "yess:", "'yes' is missing.")]
    [InlineData("answers/numbers.yaml", "two: 2", "two: many", "'two' stands for no number.")]
    [InlineData("answers/onset.yaml", "month: 12, day: 26", "month: x, day: 26", "An entry needs month and day as whole numbers.")]
    [InlineData("answers/onset.yaml", "  1: [yesterday", "  one: [yesterday", "'one' is no whole number.")]
    [InlineData("answers/details.yaml", "  region:", "  Region!:", "'Region!' is not the id of an attribute.")]
    [InlineData("commands.yaml", "help: [help,", "help: [[help],", "A phrase was expected here, not a list.")]
    [InlineData("commands.yaml", "help: [help,", "help: [help, help,", "'help' stands twice in this list.")]
    [InlineData("commands.yaml", "\nskip: [", "\nskip: nothing\nskipped: [", "'skip' holds a single value, not a list of phrases.")]
    [InlineData("commands.yaml", "change {object}", "change {thing}", "'{thing}' is not a slot.")]
    public void A_fault_is_told_with_its_file_and_place(string file, string right, string wrong, string fault)
    {
        var texts = SpokenWordsReader.Files.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(Spoken.Folder, f)));
        Assert.Contains(right, texts[file], StringComparison.Ordinal);
        var at = texts[file].IndexOf(right, StringComparison.Ordinal);
        texts[file] = string.Concat(texts[file].AsSpan(0, at), wrong, texts[file].AsSpan(at + right.Length));
        var problem = Assert.Single(SpokenWordsReader.Read(texts).Problems, p => p.Fault == fault);
        Assert.Equal(file, problem.File);
        Assert.NotEmpty(problem.Remedy);
    }
}
