using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <param name="AskedAs">What people call it when they ask.</param>
/// <param name="Short">What is said in the chat.</param>
/// <param name="Markdown">The long text.</param>
public sealed record TopicText(string Title, ImmutableArray<string> AskedAs, string Short, string Markdown)
{
    /// <summary>The long text as HTML; HTML in the Markdown itself is shown as text.</summary>
    public string Html { get; } = TopicHtml.From(Markdown);
}
