using System.Xml;
using System.Xml.Linq;

namespace NumbnessBot.Content;

/// <summary>A drawing holds shapes alone: nothing that runs, nothing from outside, no words, which would need translating.</summary>
internal sealed class PictureFormCheck : IContentCheck
{
    private static readonly string[] shapes = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "pattern", "clipPath"];
    private static readonly string[] members =
    [
        "viewBox", "id", "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "points", "transform", "fill", "fill-rule", "stroke", "stroke-width",
        "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "pointer-events", "opacity", "clip-path", "patternUnits", "patternTransform", BodyMap.AreaMember, BodyMap.WithinMember,
    ];

    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Pack.Pictures.Values.SelectMany(Check);

    private static IEnumerable<ContentProblem> Check(Picture picture)
    {
        if (picture.Root.Name != Picture.Namespace + "svg" || picture.Box.IsEmpty)
        {
            yield return Problem(picture, picture.Root, "The drawing does not say how large it is.", "Begin it with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 width height\">.");
        }

        foreach (var element in picture.Root.DescendantsAndSelf())
        {
            if (element.Name.Namespace != Picture.Namespace || !shapes.Contains(element.Name.LocalName))
            {
                yield return Problem(picture, element, $"<{element.Name.LocalName}> may not stand in a drawing.", "Draw with shapes alone; what has to be said stands in pictures.yaml.");
            }

            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                if (attribute.Name.Namespace != XNamespace.None || !members.Contains(attribute.Name.LocalName))
                {
                    yield return Problem(picture, element, $"'{attribute.Name.LocalName}' may not stand in a drawing.", "Take it out; colours and lines are members of their own, such as fill and stroke.");
                }
                else if (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
                {
                    yield return Problem(picture, element, $"'{attribute.Name.LocalName}' refers to something outside.", "Refer to an id of the same drawing: url(#id).");
                }
            }

            if (element.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0))
            {
                yield return Problem(picture, element, "There are words in the drawing.", "Write them in pictures.yaml of each language.");
            }
        }
    }

    internal static ContentProblem Problem(Picture picture, XElement at, string fault, string remedy) =>
        new($"pictures/{picture.Name}.svg", $"line {((IXmlLineInfo)at).LineNumber}", fault, remedy);
}
