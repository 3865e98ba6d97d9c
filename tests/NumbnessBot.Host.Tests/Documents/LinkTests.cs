using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Documents;

/// <summary>Documents lead to files and headings that are there, and everything that a reader needs can be reached from the first page.</summary>
public sealed class LinkTests
{
    /// <summary>Pictures in the documents are loaded with them.</summary>
    private const int LargestPicture = 150_000;

    public static TheoryData<string> Files => [.. MarkdownFile.All.Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_link_leads_somewhere(string path)
    {
        var file = MarkdownFile.All.Single(f => f.Path == path);

        Assert.All(Inner(file), link => Assert.True(Leads(file, link), $"{link} leads nowhere."));
    }

    [Fact]
    public void A_link_to_nothing_is_found()
    {
        var readme = MarkdownFile.All.Single(f => f.Path == "README.md");

        Assert.NotEmpty(Inner(readme));
        Assert.False(Leads(readme, "docs/no-such-page.md"));
        Assert.False(Leads(readme, "docs/deploy.md#no-such-heading"));
        Assert.True(Leads(readme, "docs/deploy.md#one-container"));
    }

    [Fact]
    public void Every_guide_can_be_reached_from_the_first_page()
    {
        var reached = new HashSet<string> { "README.md" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var path))
        {
            foreach (var link in Inner(MarkdownFile.All.Single(f => f.Path == path)).Select(l => Target(path, l.Split('#')[0])).Select(t => t.EndsWith(".md", StringComparison.Ordinal) ? t : $"{t}/README.md"))
            {
                if (MarkdownFile.All.Any(f => f.Path == link) && reached.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.Empty(MarkdownFile.All.Select(f => f.Path).Except(reached));
    }

    [Fact]
    public void Every_picture_is_shown_somewhere_and_small()
    {
        var folder = new DirectoryInfo(Path.Combine(Repository.Root, "docs", "images"));
        var shown = MarkdownFile.All.SelectMany(f => Inner(f).Select(l => Target(f.Path, l))).ToHashSet();

        Assert.NotEmpty(folder.GetFiles());
        Assert.All(folder.GetFiles(), picture =>
        {
            Assert.Contains($"docs/images/{picture.Name}", shown);
            Assert.InRange(picture.Length, 1, LargestPicture);
        });
    }

    private static IEnumerable<string> Inner(MarkdownFile file) =>
        file.Links.Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Leads(MarkdownFile file, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? file.Path : Target(file.Path, path);
        return Path.Exists(Path.Combine(Repository.Root, target))
            && (anchor is null || MarkdownFile.All.SingleOrDefault(f => f.Path == target)?.Anchors.Contains(anchor) == true);
    }

    private static string Target(string from, string link)
    {
        var full = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(from)!, link.Split('#')[0]));
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/').TrimEnd('/');
    }
}
