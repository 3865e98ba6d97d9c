using System.Xml.Linq;

namespace NumbnessBot.Architecture.Tests.Arrows;

/// <summary>What a project file names, under whatever condition.</summary>
internal sealed record ProjectUse(bool UsesBotBuilder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static ProjectUse Of(string csproj)
    {
        var root = XDocument.Parse(csproj).Root!;
        return new(
            root.Descendants().Any(e => e.Name.LocalName == "UsesBotBuilder" && e.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase)),
            [.. Included(root, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Included(root, "PackageReference"), .. Included(root, "Reference").Select(name => name.Split(',')[0])]);
    }

    private static IEnumerable<string> Included(XElement root, string item) => root.Descendants()
        .Where(e => e.Name.LocalName == item)
        .SelectMany(e => ((string?)e.Attribute("Include") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
