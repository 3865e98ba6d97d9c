using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace NumbnessBot.Content;

/// <summary>A drawing of pictures/. It has been checked: no script, nothing from outside, no words.</summary>
public sealed class Picture
{
    internal static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    internal Picture(string name, string svg, XElement root)
    {
        (Name, Svg, Root, Box) = (name, svg, root, BoxOf(root));
    }

    /// <summary>The file's name without its ending: <c>body-back</c>.</summary>
    public string Name { get; }

    /// <summary>The file's text.</summary>
    public string Svg { get; }

    /// <summary>What is drawn; never changed.</summary>
    internal XElement Root { get; }

    /// <summary>Left, top, width and height of what is seen, in the drawing's units; empty when the drawing does not say.</summary>
    internal ImmutableArray<double> Box { get; }

    /// <summary>A view of the body, of which the map is made, and no picture of its own.</summary>
    internal bool IsView => Name.StartsWith("body-", StringComparison.Ordinal);

    /// <summary>The elements that stand for a part of the body.</summary>
    internal IEnumerable<XElement> Areas => Root.DescendantsAndSelf().Where(e => e.Attribute(BodyMap.AreaMember) is not null);

    /// <summary>The four numbers of a viewBox.</summary>
    private static ImmutableArray<double> BoxOf(XElement root)
    {
        var numbers = ((string?)root.Attribute("viewBox") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToImmutableArray();
        return numbers is [_, _, > 0, > 0] && !numbers.Any(double.IsNaN) ? numbers : [];
    }
}
