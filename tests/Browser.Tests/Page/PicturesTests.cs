using System.Buffers.Binary;
using Microsoft.Playwright;
using NumbnessBot.Browser.Tests.Playing;

namespace NumbnessBot.Browser.Tests.Page;

/// <summary>
/// What the pictures in the documents show can be reached, each time anew. With <c>NUMBNESS_APPROVE=1</c> the pictures are taken; otherwise those that are there must have the size of what is shown.
/// </summary>
[Collection(Chromium.Name)]
public sealed class PicturesTests(Chromium chromium)
{
    /// <summary>Of the file, in bytes.</summary>
    private const int Largest = 150_000;

    private static readonly Patient mild = new("my back has been numb since Tuesday")
    {
        Answers = { ["location.region"] = ["Lower back"], ["location.side"] = ["In the middle"], ["onset.course"] = ["It comes and goes"] },
    };

    [SkippableTheory]
    [InlineData("chat", ChatPage.Desk, false)]
    [InlineData("phone", ChatPage.Phone, true)]
    public async Task A_question_with_its_checks(string name, int width, bool dark)
    {
        await using var host = await ChatHost.StartAsync(("Clinic:Country", "GB"));
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url, width, dark);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync("my lower back has been numb since Tuesday");
        await chat.SayAsync("38");

        Assert.Equal("multiple", await chat.Answer.GetAttributeAsync("data-kind"));
        await TakeAsync(chat.Page, name);
    }

    [SkippableFact]
    public async Task The_map_of_the_body()
    {
        await using var host = await ChatHost.StartAsync(("Clinic:Country", "GB"));
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await mild.PlayAsync(chat, until: "location.region");
        await chat.Answer.Locator("[data-view=body-back] [data-area=lower-back]").First.ClickAsync();
        await chat.Answer.Locator("[data-view=body-side] [data-area=buttock]").First.ClickAsync();

        Assert.Equal("region", await chat.Answer.GetAttributeAsync("data-kind"));
        await TakeAsync(chat.Page, "map");
    }

    [SkippableFact]
    public async Task An_emergency()
    {
        await using var host = await ChatHost.StartAsync(("Clinic:Country", "GB"));
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await chat.ChooseAsync("Yes, that's all right");
        await chat.SayAsync("my back is numb since friday and now i cant feel when i wee");

        Assert.Equal("advice emergency", await chat.Advice.GetAttributeAsync("class"));
        await TakeAsync(chat.Page, "emergency");
    }

    [SkippableFact]
    public async Task The_advice_and_the_page_for_the_doctor()
    {
        await using var host = await ChatHost.StartAsync(("Clinic:Country", "GB"));
        await using var chat = await ChatPage.OpenAsync(chromium, host.Url);
        await mild.PlayAsync(chat);

        Assert.StartsWith("advice ", await chat.Advice.GetAttributeAsync("class") ?? "", StringComparison.Ordinal);
        await TakeAsync(chat.Page, "advice");

        var link = await chat.Page.GetByRole(AriaRole.Link, new() { Name = "Open", Exact = true }).GetAttributeAsync("href") ?? "";
        Assert.Contains("/summary/", link, StringComparison.Ordinal);
        await chat.Page.GotoAsync(new Uri(new Uri(host.Url), link).AbsoluteUri);
        await TakeAsync(chat.Page, "summary");
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        var path = Path.Combine(Repository.Root, "docs", "images", name + ".png");
        await page.Mouse.MoveAsync(0, 0);
        var now = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        if (Environment.GetEnvironmentVariable("NUMBNESS_APPROVE") == "1")
        {
            await File.WriteAllBytesAsync(path, now);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Take it: NUMBNESS_APPROVE=1 dotnet test tests/Browser.Tests --filter Pictures");
        var kept = await File.ReadAllBytesAsync(path);
        Assert.Equal(SizeOf(now), SizeOf(kept));
        Assert.InRange(kept.Length, 1, Largest);
    }

    /// <summary>Width and height in pixels, from the head of a PNG.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
