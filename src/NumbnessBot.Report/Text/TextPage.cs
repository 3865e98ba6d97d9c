using System.Text;
using NumbnessBot.Content;

namespace NumbnessBot.Report;

/// <summary>The page as plain text, for the chat, for copying and for handing over to a person.</summary>
public static class TextPage
{
    public static string Of(DoctorsPage page, LocaleWords words)
    {
        var layout = new PageLayout(words);
        var text = new StringBuilder(layout.Title).Append('\n');
        foreach (var block in layout.Of(page).Where(b => !b.Sections.IsEmpty))
        {
            text.Append('\n').Append(block.Heading.ToUpperInvariant()).Append('\n');
            foreach (var section in block.Sections)
            {
                Add(text, section, words);
            }
        }

        text.Append('\n');
        foreach (var line in layout.About(page))
        {
            text.Append(line.Text).Append('\n');
        }

        return text.Append(layout.Footer).ToString();
    }

    private static void Add(StringBuilder text, PageSection section, LocaleWords words)
    {
        text.Append(section.Heading);
        if (!section.IsList)
        {
            text.Append(' ').AppendJoin("; ", section.Lines.Select(Shown)).Append('\n');
            return;
        }

        text.Append('\n');
        foreach (var line in section.Lines)
        {
            text.Append("- ").Append(line.Said is { } said ? Said(said, words) : Shown(line)).Append('\n');
        }
    }

    private static string Shown(PageLine line) => line is { ShowsSource: true, Source: { } source } ? $"{OneLine(line.Text)} [{source}]" : OneLine(line.Text);

    private static string Said(PageSaying saying, LocaleWords words) =>
        $"[{saying.Number}] {PageTime.Of(saying.At)}: {(saying.Words.Length > 0 ? $"\"{OneLine(saying.Words)}\"" : words.Phrases["report.tapped"])}";

    /// <summary>What a person typed cannot begin a line of its own, which could pass for one of ours.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
