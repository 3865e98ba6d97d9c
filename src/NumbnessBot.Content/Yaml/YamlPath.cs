using System.Globalization;

namespace NumbnessBot.Content;

/// <summary>
/// Finds the value that a JSON path names. Keys may hold dots, plain or as <c>['screen.toilet']</c>, so keys are tried and not split.
/// </summary>
internal static class YamlPath
{
    /// <returns>The deepest value on the path; where the last member is missing, that which should hold it.</returns>
    public static YamlPart Find(YamlPart top, string path)
    {
        var part = top;
        var rest = path.TrimStart('#', '/');
        while (rest.Length > 0 && Step(part, rest) is var (next, length))
        {
            part = next;
            rest = rest[length..].TrimStart('.');
        }

        return part;
    }

    private static (YamlPart, int)? Step(YamlPart part, string rest)
    {
        switch (part)
        {
            case YamlList list when rest.IndexOf(']') is var end and > 0
                && int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < list.Items.Count:
                return (list.Items[index], end + 1);
            case YamlMap map:
                return map.Members.OrderByDescending(m => m.Key.Length)
                    .SelectMany(m => new[] { (m.Value, Written: m.Key), (m.Value, Written: $"['{m.Key}']") })
                    .Where(m => rest.StartsWith(m.Written, StringComparison.Ordinal) && (rest.Length == m.Written.Length || rest[m.Written.Length] is '.' or '['))
                    .Select(m => ((YamlPart, int)?)(m.Value, m.Written.Length))
                    .FirstOrDefault();
            default:
                return null;
        }
    }
}
