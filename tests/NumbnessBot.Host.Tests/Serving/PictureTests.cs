using System.Net;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

[Collection(SharedHost.Name)]
public sealed class PictureTests(SharedHost shared)
{
    [Fact]
    public async Task A_picture_by_its_own_hash_may_be_kept_for_ever_and_shown_by_other_sites()
    {
        var hash = BotHost.SharedContent.Value.Current.Images["map-2-2"].Hash;

        using var response = await shared.Client.GetAsync($"/pictures/{hash}/map-2-2.png");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal(BotHost.SharedContent.Value.Current.Images["map-2-2"].Bytes.ToArray(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task By_an_older_hash_the_present_picture_comes_and_is_not_kept()
    {
        using var response = await shared.Client.GetAsync("/pictures/0123456789abcdef/map-2-2.png");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_drawing_can_do_nothing_when_it_is_opened_by_itself()
    {
        using var response = await shared.Client.GetAsync("/pictures/any/body-back.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("data-area", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pictures/any/nothing.png")]
    [InlineData("/pictures/any/map-2-2.gif")]
    [InlineData("/pictures/any/map-2-2")]
    [InlineData("/pictures/any/..%2Ffindings.yaml")]
    [InlineData("/pictures/any/body-back.svg.png")]
    public async Task What_is_no_picture_is_not_found(string path)
    {
        using var response = await shared.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
