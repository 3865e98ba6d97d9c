using System.Text;
using Microsoft.Playwright;
using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Handout;

/// <summary>The page for the doctor prints on one sheet of A4, however much was said, in type that can be read.</summary>
[Collection(Chromium.Name)]
public sealed class PrintTests(Chromium chromium)
{
    /// <summary>CSS pixels: 6.2 points.</summary>
    private const double SmallestType = 8.2;

    [SkippableFact]
    public async Task The_longest_story_prints_on_one_sheet() => await PrintAsync("longest-story", await LongCases.LongestStoryAsync());

    [SkippableFact]
    public async Task More_than_anybody_is_asked_prints_on_one_sheet() => await PrintAsync("everything", LongCases.Of());

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(80)]
    public async Task Whatever_the_length_it_prints_on_one_sheet(int findings) => await PrintAsync($"of-{findings}", LongCases.Of(findings));

    private async Task PrintAsync(string name, string html)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = ChatPage.Desk, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        Directory.CreateDirectory(Repository.Screenshots);
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Path.Combine(Repository.Screenshots, $"print-{name}.pdf") });
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var type = await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('li')).fontSize)");

        Assert.Equal(1, Pages(pdf));
        Assert.True(type >= SmallestType, $"The type is {type} CSS pixels.");
    }

    /// <summary>A PDF names each of its pages, in the clear.</summary>
    private static int Pages(byte[] pdf) => Encoding.Latin1.GetString(pdf).Replace("/Type /Pages", "", StringComparison.Ordinal).Split("/Type /Page").Length - 1;
}
