using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace NumbnessBot.Architecture.Tests.Source;

/// <summary>A project as MSBuild evaluates it with one source of Bot Builder.</summary>
internal sealed class Evaluation
{
    /// <summary>Items that say where code comes from; everything else must not depend on the source.</summary>
    public static readonly string[] References = ["PackageReference", "ProjectReference"];

    private static readonly string[] SdkItems =
    [
        "AdditionalFiles", "Analyzer", "AssemblyMetadata", "Compile", "Content", "EditorConfigFiles", "EmbeddedResource",
        "FrameworkReference", "InternalsVisibleTo", "None", "PackageVersion", "Reference", "Using",
    ];

    private static readonly string[] SdkProperties =
    [
        "AssemblyName", "CheckForOverflowUnderflow", "DebugType", "DefineConstants", "Deterministic", "Features", "OutputType",
        "RootNamespace", "RuntimeIdentifier", "TargetFrameworks", "UsesBotBuilder", "WarningLevel", "WarningsAsErrors",
    ];

    /// <summary>Holds nothing, so that packages already restored for the one source do not take part in the comparison.</summary>
    private static readonly string NoArtifacts = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static readonly ConcurrentDictionary<(string Project, string Source), Lazy<Evaluation>> Done = new();

    private readonly JsonElement _json;

    private Evaluation(JsonElement json) => _json = json;

    public static Evaluation Of(string project, string source)
        => Done.GetOrAdd((project, source), key => new(() => Evaluate(key.Project, key.Source))).Value;

    /// <summary>Runs the SDK free of what the SDK that runs the tests has set for itself.</summary>
    public static (int Exit, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment.Remove("BotBuilderSource");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public string Property(string name) => _json.GetProperty("Properties").GetProperty(name).GetString()!;

    public IReadOnlyDictionary<string, string> Properties
        => _json.GetProperty("Properties").EnumerateObject().ToDictionary(
        p => p.Name,
        p => p.Value.GetString()!);

    public IReadOnlyList<string> Items(string name)
        => [.. _json.GetProperty("Items").GetProperty(name).EnumerateArray()
            .Select(i => i.GetProperty("Identity").GetString()!)
            .Order(StringComparer.Ordinal)];

    public IEnumerable<string> ItemsThatAreNoReferences
        => _json.GetProperty("Items").EnumerateObject().Select(i => i.Name).Except(References);

    private static Evaluation Evaluate(string project, string source)
    {
        var (exit, output) = Run(
            "msbuild",
            project,
            $"-p:BotBuilderSource={source}",
            $"-p:ArtifactsPath={NoArtifacts}",
            "-nodeReuse:false",
            "-nologo",
            $"-getItem:{string.Join(',', ItemNames(project))}",
            $"-getProperty:{string.Join(',', PropertyNames(project))}");
        Assert.True(exit == 0, output);
        return new Evaluation(JsonDocument.Parse(output).RootElement);
    }

    /// <summary>What the SDK knows, and whatever our own build files name.</summary>
    private static IEnumerable<string> ItemNames(string project)
        => SdkItems.Concat(References).Concat(Named(project, "ItemGroup")).Distinct();

    private static IEnumerable<string> PropertyNames(string project) => SdkProperties.Concat(Named(project, "PropertyGroup")).Distinct();

    private static IEnumerable<string> Named(string project, string group)
        => Directory.GetFiles(Repository.Root, "Directory.*.*")
            .Append(Path.Combine(Repository.Root, "tests", "Directory.Build.props"))
            .Append(project)
            .SelectMany(file => XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == group).Elements())
            .Select(e => e.Name.LocalName);
}
