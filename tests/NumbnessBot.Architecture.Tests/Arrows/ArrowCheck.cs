namespace NumbnessBot.Architecture.Tests.Arrows;

/// <summary>Says, in one sentence each, where a room knows of something that it must not know.</summary>
internal static class ArrowCheck
{
    private static readonly string[] BotBuilder = ["Microsoft.Bot.", "Microsoft.Recognizers.", "Microsoft.Rest."];

    /// <summary>Faults in what a compiled room uses.</summary>
    public static IEnumerable<string> Faults(Room room, AssemblyUse use)
        => use.References.Select(name => FaultOf(room, name)).OfType<string>();

    /// <summary>Faults in what a project file names.</summary>
    public static IEnumerable<string> Faults(Room room, ProjectUse use)
    {
        if (use.UsesBotBuilder && !room.BotBuilder)
            yield return $"{room.Name} says UsesBotBuilder, but may not know Bot Builder.";
        foreach (var project in use.Projects)
        {
            if (project == House.StandIn)
                yield return $"{room.Name} names {House.StandIn} itself; it must say UsesBotBuilder, so that the source can be swapped.";
            else if (!room.Sees.Contains(project))
                yield return $"{room.Name} has a project reference to {project}, but may see only {Named(room.Sees)}.";
        }

        foreach (var package in use.Packages)
        {
            if (IsBotBuilder(package))
                yield return $"{room.Name} names the package {package} itself; Bot Builder comes through UsesBotBuilder alone.";
            else if (!room.MayUsePackage(package))
                yield return $"{room.Name} has a package reference to {package}, but may use only {Named(room.Packages)}.";
        }
    }

    private static string? FaultOf(Room room, string assembly)
    {
        if (IsBotBuilder(assembly) || assembly == House.StandIn)
            return room.BotBuilder ? null : $"{room.Name} uses {assembly}, but may not know Bot Builder.";
        if (assembly.StartsWith("NumbnessBot.", StringComparison.Ordinal))
            return room.Sees.Contains(assembly) ? null : $"{room.Name} uses {assembly}, but may see only {Named(room.Sees)}.";
        return IsRuntime(assembly) || room.MayUseAssembly(assembly)
            ? null
            : $"{room.Name} uses {assembly}, but beyond the runtime may use only {Named(room.Packages)}.";
    }

    private static bool IsBotBuilder(string name)
        => BotBuilder.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsRuntime(string assembly)
        => assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "netstandard" or "mscorlib" or "Microsoft.CSharp";

    private static string Named(string[] names) => names.Length == 0 ? "nothing" : string.Join(", ", names);
}
