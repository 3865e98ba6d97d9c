using NumbnessBot.Content;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>Patterns that collide or that no text can ever fit are shown to their authors.</summary>
public sealed class LexiconTrialTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lexicon").FullName;

    [Theory]
    [InlineData("masks: '[zorbed] leg'\nfindings:\n  leg-pain:\n    frames:\n      a: zorbed leg\n", "not read even in its own words ('zorbed leg')")]
    [InlineData("classes:\n  contrast: but\nfindings:\n  leg-pain:\n    frames:\n      a: zorbed but fine\n", "not read even")]
    [InlineData("spellings:\n  zorbd: zorbed\nfindings:\n  leg-pain:\n    frames:\n      a: zorbd leg\n", "not read even")]
    [InlineData("findings:\n  leg-pain:\n    frames:\n      a: zorbed leg\n      b: zorbed leg\n", "stands twice for 'leg-pain'")]
    [InlineData("findings:\n  leg-pain:\n    frames:\n      a: zorbed leg\n  back-pain:\n    frames:\n      a: zorbed leg\n", "is also one of 'leg-pain'")]
    public void A_doubtful_pattern_is_told_with_its_place(string text, string fault)
    {
        File.WriteAllText(Path.Combine(_folder, "doubtful.yaml"), text);

        var problem = Assert.Single(LexiconReader.TryFolder(_folder));

        Assert.Contains(fault, problem.Fault, StringComparison.Ordinal);
        Assert.Equal("doubtful.yaml", problem.File);
        Assert.True(problem.IsWarning);
    }

    [Fact]
    public void A_pattern_that_its_first_words_do_not_fit_is_tried_with_others()
    {
        File.WriteAllText(
            Path.Combine(_folder, "fine.yaml"),
            "classes:\n  verb-z: zorbed, blarked\nmasks: '[zorbed] leg'\nfindings:\n  leg-pain:\n    frames:\n      a: '{verb-z} leg'\n");

        Assert.Empty(LexiconReader.TryFolder(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
