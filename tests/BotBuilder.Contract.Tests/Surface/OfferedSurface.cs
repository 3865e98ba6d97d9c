using System.Reflection;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Surface;

/// <summary>What the source that these tests are built with offers.</summary>
internal static class OfferedSurface
{
    internal static IReadOnlyList<Assembly> Assemblies { get; } = Source.IsStandIn ? [Source.Schema] : [.. RealAssemblies()];

    internal static IReadOnlyList<TypeSurface> Types { get; } = TypeSurface.Of(Assemblies);

    private static IEnumerable<Assembly> RealAssemblies() => new[] { "Microsoft.Bot.*.dll", "Microsoft.Recognizers.*.dll" }
        .SelectMany(pattern => Directory.EnumerateFiles(AppContext.BaseDirectory, pattern))
        .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)));
}
