using System.Text.RegularExpressions;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Surface;

/// <summary>Reads <c>data/surface.md</c>.</summary>
internal static partial class RecordedSurface
{
    /// <summary>Every type with its members, without JSON names.</summary>
    internal static IReadOnlyList<TypeSurface> Types() => [.. Read().Select(type => Head(type.Namespace, type.Head) with
    {
        Members = [.. type.Members.Select(Signature).Order(StringComparer.Ordinal)],
    })];

    /// <summary>Type, property and the name that the property has in JSON.</summary>
    internal static IEnumerable<(string Type, string Property, string Json)> JsonNames() =>
        from type in Read()
        from member in type.Members
        let name = JsonName().Match(member)
        where name.Success
        select (Head(type.Namespace, type.Head).Name, name.Groups[1].Value, name.Groups[2].Value);

    private static string Signature(string member) => member.Split("  //")[0];

    private static List<(string Namespace, string Head, List<string> Members)> Read()
    {
        var types = new List<(string Namespace, string Head, List<string> Members)>();
        var space = string.Empty;
        var inCode = false;
        foreach (var line in File.ReadLines(RecordedRows.PathOf("surface.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                space = line[4..];
            }
            else if (inCode && line.StartsWith("  ", StringComparison.Ordinal))
            {
                types[^1].Members.Add(line.Trim());
            }
            else if (inCode)
            {
                types.Add((space, Signature(line), []));
            }
        }

        return types;
    }

    private static TypeSurface Head(string space, string head)
    {
        var match = TypeHead().Match(head);
        if (!match.Success)
        {
            var call = DelegateHead().Match(head);
            return new TypeSurface(
                $"{space}.{call.Groups["name"].Value}",
                $"delegate {call.Groups["returns"].Value}({call.Groups["parameters"].Value})",
                [],
                []);
        }

        var kind = match.Groups["kind"].Value + match.Groups["where"].Value;
        return new TypeSurface($"{space}.{match.Groups["name"].Value}", kind, SplitBases(match.Groups["bases"].Value), []);
    }

    // Commas inside angle brackets belong to one base.
    private static List<string> SplitBases(string bases)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= bases.Length; i++)
        {
            if (i == bases.Length || (bases[i] == ',' && depth == 0))
            {
                if (i > start)
                {
                    parts.Add(bases[start..i].Trim());
                }

                start = i + 1;
            }
            else
            {
                depth += bases[i] == '<' ? 1 : bases[i] == '>' ? -1 : 0;
            }
        }

        return parts;
    }

    [GeneratedRegex(
        @"^(?<kind>(\[Obsolete\] )?(static |abstract |sealed )?(class|interface|enum|struct)) "
        + @"(?<name>\S+(, \w+>)?)( : (?<bases>.*?))?(?<where> where .*)?$")]
    private static partial Regex TypeHead();

    [GeneratedRegex(@"^delegate (?<returns>.+?) (?<name>\w+(<\w+>)?)\((?<parameters>.*)\)$")]
    private static partial Regex DelegateHead();

    [GeneratedRegex("""(\w+) \{ [^}]*\}  // json "(\w+)""")]
    private static partial Regex JsonName();
}
