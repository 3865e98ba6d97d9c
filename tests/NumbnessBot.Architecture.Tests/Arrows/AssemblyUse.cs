using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NumbnessBot.Architecture.Tests.Arrows;

/// <summary>Assemblies that a compiled room really uses: the compiler keeps no reference that no code needs.</summary>
internal sealed record AssemblyUse(IReadOnlyList<string> References)
{
    public static AssemblyUse Of(Stream image)
    {
        using var pe = new PEReader(image);
        var metadata = pe.GetMetadataReader();
        return new([.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))]);
    }
}
