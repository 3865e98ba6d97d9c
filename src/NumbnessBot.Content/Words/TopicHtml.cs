using Markdig;

namespace NumbnessBot.Content;

/// <summary>Turns a topic's Markdown into HTML for the page; tags an author wrote come out as text.</summary>
internal static class TopicHtml
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string From(string markdown) => Markdown.ToHtml(markdown, pipeline);
}
