using System.Xml.Linq;
using NumbnessBot.Report.Tests.Playing;

namespace NumbnessBot.Report.Tests.Html;

/// <summary>Reads a web page back. It must be well-formed XML, so that nothing a person typed can have become a tag.</summary>
internal static class HtmlReader
{
    public static XElement Root(string html) => XDocument.Parse(html[html.IndexOf('\n', StringComparison.Ordinal)..].Trim()).Root!;

    public static IEnumerable<Learnt> Read(string html)
    {
        var root = Root(html);
        var sayings = Lines(root, "sayings").ToDictionary(l => l.Element("sup")!.Value, l => ((string)l.Element("time")!.Attribute("datetime")!, l.Element("q")?.Value ?? ""));
        foreach (var part in root.Descendants("div").Where(d => d.Attribute("data-part") is not null))
        {
            var place = (string)part.Attribute("data-part")!;
            foreach (var line in part.Descendants("li").Where(l => l.Attribute("data-id") is not null && place is not ("open" or "rules")))
            {
                var text = line.Element("span")!.Value;
                var (at, words) = line.Attribute("data-source") is { } source ? sayings[source.Value] : ("", "");
                yield return new Learnt(place is "about" or "details" ? "value" : place, Learnt.Plain(text), at, Learnt.Plain(words));
            }
        }
    }

    public static IEnumerable<XElement> Lines(XElement root, string part) =>
        root.Descendants("div").Where(d => (string?)d.Attribute("data-part") == part).Descendants("li");
}
