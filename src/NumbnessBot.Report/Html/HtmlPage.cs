using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NumbnessBot.Content;

namespace NumbnessBot.Report;

/// <summary>The page for the web: it prints on one sheet of A4, loads nothing from anywhere, and is well-formed XML too. Every text in it is encoded.</summary>
public static class HtmlPage
{
    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string style = Read("doctors-page.css");
    private static readonly string script = Read("doctors-page.js");

    public static string Of(DoctorsPage page, LocaleWords words, PageFrame frame)
    {
        var layout = new PageLayout(words);
        var blocks = layout.Of(page);
        var html = new StringBuilder(16 * 1024);
        Begin(html, layout.Title, PrintSize.Of(blocks, frame.Map is not null), words, frame);
        html.Append("<main><header><h1>").Append(Encode(layout.Title)).Append("</h1><p class=\"about\">");
        html.AppendJoin(' ', layout.About(page).Select(l => Encode(l.Text))).Append("</p></header>\n");
        Actions(html, words, frame);
        html.Append("<div class=\"blocks\">");
        foreach (var block in blocks.Where(b => !b.Sections.IsEmpty))
        {
            html.Append("<section class=\"").Append(block.Key).Append("\" aria-labelledby=\"").Append(block.Key).Append("\"><h2 id=\"").Append(block.Key).Append("\">")
                .Append(Encode(block.Heading)).Append("</h2>\n");
            if (block.Key == "background" && frame.Map is not null)
            {
                // First in its part, since the text goes round it.
                html.Append("<figure><figcaption>").Append(Encode(words.Phrases["report.map"])).Append("</figcaption>").Append(frame.Map).Append("</figure>\n");
            }

            foreach (var section in block.Sections)
            {
                Add(html, section, words);
            }

            html.Append("</section>\n");
        }

        return html.Append("</div><footer><p>").Append(Encode(layout.Footer)).Append("</p></footer></main>\n</body></html>\n").ToString();
    }

    /// <summary>A page with one sentence, for an address behind which there is nothing.</summary>
    public static string Gone(LocaleWords words, string nonce, string direction) => Notice(words, nonce, direction, words.Phrases["report.gone"]);

    /// <summary>A page for when what it should show cannot be read now.</summary>
    /// <param name="emergency">What to do in an emergency.</param>
    public static string Away(LocaleWords words, string nonce, string direction, string emergency) => Notice(words, nonce, direction, words.Phrases["report.away"], emergency);

    private static string Notice(LocaleWords words, string nonce, string direction, params string[] paragraphs)
    {
        var html = new StringBuilder();
        Begin(html, words.Phrases["summary.title"], PrintSize.Largest, words, new PageFrame(nonce, direction, "", "", default));
        html.Append("<main><h1>").Append(Encode(words.Phrases["summary.title"])).Append("</h1>");
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        }

        return html.Append("</main>\n</body></html>\n").ToString();
    }

    private static void Begin(StringBuilder html, string title, PrintSize size, LocaleWords words, PageFrame frame) => html.Append(
        CultureInfo.InvariantCulture,
        $$"""
        <!doctype html>
        <html lang="{{Encode(words.Id)}}" dir="{{frame.Direction}}">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{{Encode(title)}}</title>
        <style nonce="{{frame.Nonce}}">
        {{style}}@media print { body { font-size: {{size.PointsText}}pt; } }
        </style>
        </head>
        <body class="{{(size.InColumns ? "columns" : "plain")}}">

        """);

    private static void Actions(StringBuilder html, LocaleWords words, PageFrame frame) => html.Append(
        $"""
        <div class="actions">
        <button type="button" id="print">{Encode(words.Phrases["report.print"])}</button>
        <a href="{Encode(frame.TextAddress)}">{Encode(words.Phrases["report.plain"])}</a>
        <a href="{Encode(frame.BundleAddress)}" download="summary.fhir.json">{Encode(words.Phrases["report.download"])}</a>
        <p>{Encode(words.Phrases["report.until"].Replace("{value}", PageTime.Of(frame.Until), StringComparison.Ordinal))}</p>
        </div>
        <script nonce="{frame.Nonce}">
        {script}</script>

        """);

    private static void Add(StringBuilder html, PageSection section, LocaleWords words)
    {
        html.Append("<div class=\"part ").Append(section.IsList ? "list" : "run").Append("\" data-part=\"").Append(section.Key).Append("\"><h3>")
            .Append(Encode(section.Heading)).Append("</h3><ul>");
        DateTimeOffset? day = null;
        foreach (var line in section.Lines)
        {
            html.Append("<li");
            if (line.Id is { } id)
            {
                html.Append(" data-id=\"").Append(Encode(id)).Append('"');
            }

            if (line.Source is { } from)
            {
                html.Append(CultureInfo.InvariantCulture, $" data-source=\"{from}\"");
            }

            html.Append('>');
            if (line.Said is { } said)
            {
                Said(html, said, words, said.At.UtcDateTime.Date == day?.UtcDateTime.Date);
                day = said.At;
            }
            else
            {
                html.Append("<span dir=\"auto\">").Append(Encode(line.Text)).Append("</span>");
            }

            if (line is { ShowsSource: true, Source: { } source })
            {
                html.Append(CultureInfo.InvariantCulture, $"<sup>{source}</sup>");
            }

            html.Append("</li>");
        }

        html.Append("</ul></div>\n");
    }

    private static void Said(StringBuilder html, PageSaying said, LocaleWords words, bool sameDay)
    {
        html.Append(CultureInfo.InvariantCulture, $"<sup>{said.Number}</sup> <time datetime=\"{PageTime.Iso(said.At)}\">{Encode(sameDay ? PageTime.OfDay(said.At) : PageTime.Of(said.At))}</time> ");
        if (said.Words.Length > 0)
        {
            html.Append("<q dir=\"auto\">").Append(Encode(said.Words)).Append("</q>");
        }
        else
        {
            html.Append("<i>").Append(Encode(words.Phrases["report.tapped"])).Append("</i>");
        }
    }

    private static string Encode(string text) => encoder.Encode(text);

    private static string Read(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
