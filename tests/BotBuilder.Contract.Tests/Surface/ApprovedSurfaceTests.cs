using System.Runtime.CompilerServices;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Surface;

public sealed class ApprovedSurfaceTests
{
    /// <summary>Set to 1, this variable writes the file anew; look at its diff before it is committed.</summary>
    private const string ApproveVariable = "NUMBNESS_APPROVE";

    [StandInFact]
    public void The_public_surface_is_the_approved_one()
    {
        var surface = string.Join('\n', OfferedSurface.Types.SelectMany(Lines)) + '\n';
        var file = ApprovedFile();
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            File.WriteAllText(file, surface);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), surface);
    }

    private static IEnumerable<string> Lines(TypeSurface type)
    {
        var bases = type.Bases.Count == 0 ? string.Empty : $" : {string.Join(", ", type.Bases)}";
        return [$"{type.Name} [{type.Kind}]{bases}", .. type.Members.Select(member => $"  {member}")];
    }

    private static string ApprovedFile([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(thisFile)!, "..", "..", "..", "src", "NumbnessBot.BotBuilderStandIn", "Surface.approved.txt"));
}
