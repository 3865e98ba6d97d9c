using NumbnessBot.Content;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>Authors' slips in lexicon files become problems with a place and a remedy.</summary>
public sealed class LexiconReaderTests
{
    [Theory]
    [InlineData("classes:\n  numb: [numb\n", "not well-formed")]
    [InlineData("clases:\n  numb: numb\n", "no section")]
    [InlineData("findings:\n  Not An Id:\n    frames: {}\n", "no finding id")]
    [InlineData("findings:\n  back-pain:\n    frames:\n      a: '{nowhere} hurts'\n", "which no file defines")]
    [InlineData("findings:\n  back-pain:\n    frames:\n      a: '{back hurts'\n", "does not close")]
    [InlineData("findings:\n  back-pain:\n    frames:\n      a: 'temp #hot'\n", "no range of numbers")]
    [InlineData("findings:\n  back-pain:\n    frames:\n      a: a & b & c & d\n", "more than two")]
    [InlineData("findings:\n  back-pain:\n    past: maybe\n", "cannot stand in a finding")]
    [InlineData("triggers:\n  denial: no\n", "no kind of trigger")]
    [InlineData("classes:\n  a: '{b}'\n  b: '{a}'\n", "contains itself")]
    [InlineData("classes:\n  a: '{gone}'\n", "which no file defines")]
    [InlineData("classes:\n  a: a/b/c/d/e/f/g/h/i/j a/b/c/d/e/f/g/h/i/j a/b/c/d/e/f/g/h/i/j a/b/c/d/e/f/g/h/i/j a/b/c/d/e/f/g/h/i/j\n", "more than 20000 phrases")]
    public void A_fault_is_named_with_file_place_and_remedy(string text, string fault)
    {
        var (_, problems) = LexiconReader.Read([("slip.yaml", text)]);

        var problem = Assert.Single(problems, p => p.File == "slip.yaml" && p.Fault.Contains(fault, StringComparison.Ordinal));
        Assert.NotEmpty(problem.Place);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void A_class_that_stands_twice_is_a_fault()
    {
        var (_, problems) = LexiconReader.Read([("one.yaml", "classes:\n  numb: numb\n"), ("two.yaml", "classes:\n  numb: dead\n")]);

        Assert.Contains(problems, p => p.File == "two.yaml" && p.Fault.Contains("defined twice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_that_stands_twice_is_a_fault()
    {
        const string entry = "findings:\n  back-pain:\n    frames:\n      a: sore back\n";

        var (_, problems) = LexiconReader.Read([("one.yaml", entry), ("two.yaml", entry)]);

        Assert.Contains(problems, p => p.File == "two.yaml" && p.Fault.Contains("stands twice", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_well_formed_reads_beside_what_is_not()
    {
        var (lexicon, _) = LexiconReader.Read(
            [("a.yaml", "findings:\n  back-pain:\n    frames:\n      good: zorbed\n      bad: '{nowhere}'\n")]);

        Assert.Equal("back-pain", Assert.Single(new FindingReader(lexicon).Read("it zorbed").Findings).Id.Value);
    }

    [Fact]
    public void A_number_in_a_class_is_a_problem_since_only_frames_can_hold_one()
    {
        var (_, problems) = LexiconReader.Read([("slip.yaml", "classes:\n  long: \"for years, for # years\"\n")]);

        Assert.Contains(problems, p => p.Fault.Contains("'long' holds the number '#'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_folder_is_a_problem() => Assert.NotEmpty(LexiconReader.ReadFolder("no-such-folder").Problems);
}
