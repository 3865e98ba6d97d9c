namespace NumbnessBot.Architecture.Tests.Source;

public sealed class BotBuilderSourceTests
{
    public static TheoryData<string> Projects => [.. Repository.Projects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_switch_changes_only_references(string name)
    {
        var standIn = Evaluation.Of(Repository.Projects[name], "StandIn");
        var nuGet = Evaluation.Of(Repository.Projects[name], "NuGet");

        var differing = standIn.Properties.Except(nuGet.Properties)
            .Concat(nuGet.Properties.Except(standIn.Properties))
            .Select(p => p.Key)
            .Distinct();
        Assert.Equal(["BotBuilderSource"], differing);
        Assert.Equal("net10.0", standIn.Property("TargetFramework"));
        foreach (var item in standIn.ItemsThatAreNoReferences)
            Assert.Equal(standIn.Items(item), nuGet.Items(item));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_gets_Bot_Builder_from_exactly_one_source(string name)
    {
        var standIn = Evaluation.Of(Repository.Projects[name], "StandIn");
        var nuGet = Evaluation.Of(Repository.Projects[name], "NuGet");
        var uses = standIn.Property("UsesBotBuilder") == "true";

        Assert.Equal(uses, standIn.Items("ProjectReference").Any(IsStandIn));
        Assert.DoesNotContain(standIn.Items("PackageReference"), IsMicrosofts);
        Assert.Equal(uses, nuGet.Items("PackageReference").Any(IsMicrosofts));
        Assert.DoesNotContain(nuGet.Items("ProjectReference"), IsStandIn);
        Assert.Equal(
            standIn.Items("ProjectReference").Where(r => !IsStandIn(r)).Concat(standIn.Items("PackageReference")),
            nuGet.Items("ProjectReference").Concat(nuGet.Items("PackageReference").Where(r => !IsMicrosofts(r))));
    }

    [Fact]
    public void Each_source_has_its_own_artifacts_folder()
    {
        Assert.Equal(
            Path.Combine(Repository.Root, "artifacts", "StandIn"),
            PropertyOfConversation("ArtifactsPath", "-p:BotBuilderSource=StandIn"));
        Assert.Equal(
            Path.Combine(Repository.Root, "artifacts", "NuGet"),
            PropertyOfConversation("ArtifactsPath", "-p:BotBuilderSource=NuGet"));
    }

    [Fact]
    public void The_stand_in_is_the_default()
        => Assert.Equal("StandIn", PropertyOfConversation("BotBuilderSource"));

    [Theory]
    [InlineData("NumbnessBot.sln", "Restore")]
    [InlineData("NumbnessBot.sln", "Build")]
    [InlineData("src/NumbnessBot.Conversation/NumbnessBot.Conversation.csproj", "Restore")]
    [InlineData("src/NumbnessBot.Conversation/NumbnessBot.Conversation.csproj", "Build")]
    [InlineData("src/NumbnessBot.Storage/NumbnessBot.Storage.csproj", "Build")]
    [InlineData("src/NumbnessBot.Host/NumbnessBot.Host.csproj", "Build")]
    [InlineData("tests/BotBuilder.Contract.Tests/BotBuilder.Contract.Tests.csproj", "Build")]
    public void A_wrong_source_is_refused_with_our_own_error(string path, string target)
    {
        var artifacts = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (exit, output) = Evaluation.Run(
                "msbuild",
                Path.Combine(Repository.Root, path),
                $"-t:{target}",
                "-p:BotBuilderSource=Foo",
                $"-p:ArtifactsPath={artifacts}",
                "-nologo",
                "-nodeReuse:false",
                "-v:q");

            var errors = output.Split('\n').Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.NotEqual(0, exit);
            Assert.NotEmpty(errors);
            Assert.All(
                errors,
                e => Assert.Contains("error NUMB001: BotBuilderSource is 'Foo', but must be StandIn", e, StringComparison.Ordinal));
        }
        finally
        {
            if (Directory.Exists(artifacts))
                Directory.Delete(artifacts, recursive: true);
        }
    }

    private static string PropertyOfConversation(string name, params string[] options)
    {
        var project = Repository.Projects["NumbnessBot.Conversation"];
        var (exit, output) = Evaluation.Run(["msbuild", project, "-nologo", "-nodeReuse:false", $"-getProperty:{name}", .. options]);
        Assert.True(exit == 0, output);
        return output.Trim();
    }

    private static bool IsStandIn(string reference) => reference.EndsWith("NumbnessBot.BotBuilderStandIn.csproj", StringComparison.Ordinal);

    private static bool IsMicrosofts(string package)
        => package.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) || package.StartsWith(
            "Microsoft.Recognizers.",
            StringComparison.Ordinal);
}
