using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NumbnessBot.Architecture.Tests.Arrows;

/// <summary>The check is worth something only if it sees a leak: each of these plants one.</summary>
public sealed class PlantedLeakTests
{
    [Theory]
    [InlineData("NumbnessBot.Triage", "NumbnessBot.Language", "NumbnessBot.Triage uses NumbnessBot.Language, but may see only nothing.")]
    [InlineData("NumbnessBot.Triage", "Microsoft.Bot.Schema", "NumbnessBot.Triage uses Microsoft.Bot.Schema, but may not know Bot Builder.")]
    [InlineData("NumbnessBot.Language", "Microsoft.Recognizers.Text", "NumbnessBot.Language uses Microsoft.Recognizers.Text, but may not know Bot Builder.")]
    [InlineData("NumbnessBot.Language", "YamlDotNet", "NumbnessBot.Language uses YamlDotNet, but beyond the runtime may use only nothing.")]
    [InlineData("NumbnessBot.Content", "NumbnessBot.BotBuilderStandIn", "NumbnessBot.Content uses NumbnessBot.BotBuilderStandIn, but may not know Bot Builder.")]
    [InlineData("NumbnessBot.Conversation", "NumbnessBot.Storage", "NumbnessBot.Conversation uses NumbnessBot.Storage, but may see only NumbnessBot.Report, NumbnessBot.Content, NumbnessBot.Language, NumbnessBot.Triage.")]
    [InlineData("NumbnessBot.Report", "NumbnessBot.Conversation", "NumbnessBot.Report uses NumbnessBot.Conversation, but may see only NumbnessBot.Content, NumbnessBot.Language, NumbnessBot.Triage.")]
    [InlineData("NumbnessBot.Storage", "NumbnessBot.Content", "NumbnessBot.Storage uses NumbnessBot.Content, but may see only NumbnessBot.Conversation, NumbnessBot.Triage.")]
    [InlineData("NumbnessBot.Storage", "NumbnessBot.Host", "NumbnessBot.Storage uses NumbnessBot.Host, but may see only NumbnessBot.Conversation, NumbnessBot.Triage.")]
    [InlineData("NumbnessBot.BotBuilderStandIn", "NumbnessBot.Triage", "NumbnessBot.BotBuilderStandIn uses NumbnessBot.Triage, but may see only nothing.")]
    public void A_compiled_leak_is_named(string room, string leak, string sentence)
    {
        using var image = Compiled(room, ["System.Runtime", leak]);
        Assert.Equal([sentence], ArrowCheck.Faults(RoomOf(room), AssemblyUse.Of(image)));
    }

    [Theory]
    [InlineData("NumbnessBot.Triage", """<ProjectReference Include="..\NumbnessBot.Host\NumbnessBot.Host.csproj" />""", "NumbnessBot.Triage has a project reference to NumbnessBot.Host, but may see only nothing.")]
    [InlineData("NumbnessBot.Language", """<PackageReference Include="Markdig" />""", "NumbnessBot.Language has a package reference to Markdig, but may use only nothing.")]
    [InlineData("NumbnessBot.Content", """<PackageReference Include="Polly" />""", "NumbnessBot.Content has a package reference to Polly, but may use only YamlDotNet, Markdig, NJsonSchema, Newtonsoft.Json.")]
    [InlineData("NumbnessBot.Conversation", """<PackageReference Include="Microsoft.Bot.Builder" />""", "NumbnessBot.Conversation names the package Microsoft.Bot.Builder itself; Bot Builder comes through UsesBotBuilder alone.")]
    [InlineData("NumbnessBot.Conversation", """<ProjectReference Include="../NumbnessBot.BotBuilderStandIn/NumbnessBot.BotBuilderStandIn.csproj" />""", "NumbnessBot.Conversation names NumbnessBot.BotBuilderStandIn itself; it must say UsesBotBuilder, so that the source can be swapped.")]
    [InlineData("NumbnessBot.BotBuilderStandIn", """<ProjectReference Include="../NumbnessBot.Triage/NumbnessBot.Triage.csproj" />""", "NumbnessBot.BotBuilderStandIn has a project reference to NumbnessBot.Triage, but may see only nothing.")]
    [InlineData("BotBuilder.Contract.Tests", """<ProjectReference Include="../../src/NumbnessBot.Host/NumbnessBot.Host.csproj" />""", "BotBuilder.Contract.Tests has a project reference to NumbnessBot.Host, but may see only nothing.")]
    public void A_leak_in_a_project_file_is_named(string room, string item, string sentence)
    {
        var csproj = $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup Condition="'$(Never)' == 'true'">{item}</ItemGroup></Project>""";
        Assert.Equal([sentence], ArrowCheck.Faults(RoomOf(room), ProjectUse.Of(csproj)));
    }

    [Fact]
    public void Bot_Builder_asked_for_by_a_room_that_may_not_know_it_is_named()
    {
        const string Csproj = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><UsesBotBuilder>true</UsesBotBuilder></PropertyGroup></Project>""";
        Assert.Equal(
            ["NumbnessBot.Language says UsesBotBuilder, but may not know Bot Builder."],
            ArrowCheck.Faults(RoomOf("NumbnessBot.Language"), ProjectUse.Of(Csproj)));
    }

    private static Room RoomOf(string name) => House.Rooms.Single(r => r.Name == name);

    private static MemoryStream Compiled(string name, string[] references)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.None);
        foreach (var reference in references)
            metadata.AddAssemblyReference(metadata.GetOrAddString(reference), new Version(1, 0), default, default, default, default);
        metadata.AddTypeDefinition(
            default,
            default,
            metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        var blob = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(blob);
        return new MemoryStream(blob.ToArray());
    }
}
