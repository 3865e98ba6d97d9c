using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <param name="AskedAs">What people call it when they ask.</param>
/// <param name="Short">What is said in the chat.</param>
/// <param name="Markdown">The long text.</param>
public sealed record TopicText(string Title, ImmutableArray<string> AskedAs, string Short, string Markdown)
{
    /// <summary>When this is an emergency: each line a sign and what to do.</summary>
    public ImmutableArray<string> Emergency { get; init; } = [];

    /// <summary>The long text without marks, for a chat that shows none.</summary>
    public string Plain { get; } = Markdown.Replace("*", "", StringComparison.Ordinal).Trim();

    /// <summary>The long text as HTML; HTML in the Markdown itself is shown as text.</summary>
    public string Html { get; } = TopicHtml.From(Markdown);
}
