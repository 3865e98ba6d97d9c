using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NumbnessBot.Content;

namespace NumbnessBot.Report;

/// <summary>The part of a resource that people read, as the small XHTML that FHIR allows. Every text is encoded.</summary>
internal sealed class FhirNarrative(LocaleWords words)
{
    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static JsonObject Of(IEnumerable<string> paragraphs) => Narrative(string.Concat(paragraphs.Select(p => $"<p>{encoder.Encode(p)}</p>")));

    public JsonObject Of(PageBlock block)
    {
        var html = new StringBuilder();
        foreach (var section in block.Sections)
        {
            html.Append("<p><b>").Append(encoder.Encode(section.Heading)).Append("</b></p><ul>");
            foreach (var line in section.Lines)
            {
                html.Append("<li>").Append(encoder.Encode(Shown(line))).Append("</li>");
            }

            html.Append("</ul>");
        }

        return Narrative(html.ToString());
    }

    private string Shown(PageLine line) => line.Said is { } said
        ? $"[{said.Number}] {PageTime.Of(said.At)}: {(said.Words.Length > 0 ? $"\"{said.Words}\"" : words.Phrases["report.tapped"])}"
        : line is { ShowsSource: true, Source: { } source } ? $"{line.Text} [{source}]" : line.Text;

    private static JsonObject Narrative(string html) => new() { ["status"] = "generated", ["div"] = $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{html}</div>" };
}
