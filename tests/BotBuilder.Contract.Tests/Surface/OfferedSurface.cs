using System.Reflection;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Surface;

/// <summary>What the source that these tests are built with offers.</summary>
internal static class OfferedSurface
{
    internal static IReadOnlyList<Assembly> Assemblies { get; } = Source.IsStandIn ? [Source.Schema] : [.. RealAssemblies()];

    internal static IReadOnlyList<TypeSurface> Types { get; } = TypeSurface.Of(Assemblies);

    private static IEnumerable<Assembly> RealAssemblies() => Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.*.dll")
        .Select(Path.GetFileNameWithoutExtension)
        .Where(name => name!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Recognizers.", StringComparison.Ordinal))
        .Select(name => Assembly.Load(name!));
}
