namespace NumbnessBot.Architecture.Tests.Arrows;

/// <summary>What one room may know of the rest of the house.</summary>
/// <param name="Name">Name of the project and of its assembly.</param>
/// <param name="Sees">Our own rooms that it may use.</param>
/// <param name="BotBuilder">May it use Bot Builder, from whichever source?</param>
/// <param name="Packages">Packages it may name itself; a name that ends in <c>*</c> stands for all that begin so.</param>
/// <param name="Assemblies">Assemblies beyond those packages, of the framework or brought by a package.</param>
internal sealed record Room(string Name, string[] Sees, bool BotBuilder, string[] Packages, string[] Assemblies)
{
    public bool MayUsePackage(string package) => Packages.Any(p => Matches(p, package));

    public bool MayUseAssembly(string assembly) => MayUsePackage(assembly) || Assemblies.Any(p => Matches(p, assembly));

    private static bool Matches(string pattern, string name) => pattern.EndsWith('*')
        ? name.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : name.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
