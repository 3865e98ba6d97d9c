namespace NumbnessBot.Content.Tests;

public sealed class BrokenContentTests
{
    public static TheoryData<string> FilesByThemselves => [.. BrokenFiles.All.Keys];

    public static TheoryData<string> Patterns => [.. BrokenPatterns.All.Keys];

    public static TheoryData<string> Links => [.. BrokenLinks.All.Keys];

    public static TheoryData<string> Pictures => [.. BrokenPictures.All.Keys];

    [Theory]
    [MemberData(nameof(FilesByThemselves))]
    public void A_fault_within_a_file_is_told_with_file_place_and_remedy(string fault) => Check(BrokenFiles.All[fault]);

    [Theory]
    [MemberData(nameof(Links))]
    public void A_fault_between_files_is_told_with_file_place_and_remedy(string fault) => Check(BrokenLinks.All[fault]);

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_fault_of_a_drawing_is_told_with_file_place_and_remedy(string fault) => Check(BrokenPictures.All[fault]);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_fault_of_a_pattern_is_told_with_file_place_and_remedy(string fault) => Check(BrokenPatterns.All[fault]);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        using var copy = new ContentCopy();
        string[] together = ["a finding misspelt in a rule", "a rule without a hazard", "a topic without its text", "a line with a name and no number"];
        foreach (var name in together)
        {
            BrokenLinks.All[name].Break(copy);
        }

        BrokenFiles.All["an exclamation mark"].Break(copy);
        BrokenFiles.All["an unknown member"].Break(copy);

        var result = copy.Load();

        Assert.Null(result.Pack);
        Assert.All(together, name => Assert.True(BrokenLinks.All[name].IsIn(result), $"{name} is not among:\n{string.Join('\n', result.Problems)}"));
        Assert.True(BrokenFiles.All["an exclamation mark"].IsIn(result));
        Assert.True(BrokenFiles.All["an unknown member"].IsIn(result));
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_bring_up_faults_of_others()
    {
        using var copy = new ContentCopy();
        copy.Write("findings.yaml", "findings: [\n");

        Assert.Equal("findings.yaml", Assert.Single(copy.Load().Errors).File);
    }

    /// <summary>An author's half-finished edit is a list of problems, whatever it looks like.</summary>
    [Theory]
    [InlineData("rules/cauda-equina.yaml")]
    [InlineData("interview/screen.yaml")]
    [InlineData("locales/en/topics/posture.md")]
    public void No_damage_to_a_line_ends_in_an_exception(string file)
    {
        using var copy = new ContentCopy();
        var lines = File.ReadAllLines(Path.Combine(copy.Path, file));
        for (var i = 0; i < lines.Length; i++)
        {
            var member = lines[i][..(lines[i].IndexOf(':') + 1)];
            foreach (var damaged in new[] { "  " + lines[i], lines[i] + lines[i], member + " [{x: y}]" })
            {
                copy.Write(file, string.Join('\n', [.. lines[..i], damaged, .. lines[(i + 1)..]]));

                Assert.NotNull(copy.Load());
            }
        }
    }

    [Fact]
    public void A_problem_reads_as_one_line()
    {
        var problem = new ContentProblem("rules/x.yaml", "rules[a].when, line 3", "'b' is not a finding.", "Did you mean 'c'?");

        Assert.Equal("rules/x.yaml: rules[a].when, line 3: 'b' is not a finding. Did you mean 'c'?", problem.ToString());
        Assert.Equal("rules/x.yaml: The file is empty. Delete it.", new ContentProblem("rules/x.yaml", "", "The file is empty.", "Delete it.").ToString());
    }

    private static void Check(Fault fault)
    {
        using var copy = new ContentCopy();
        fault.Break(copy);

        var result = copy.Load();

        Assert.True(fault.IsIn(result), $"Not among:\n{string.Join('\n', result.Problems)}");
        Assert.Equal(fault.IsWarning, result.Pack is not null);
    }
}
