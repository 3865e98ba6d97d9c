namespace NumbnessBot.Content.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("saddle-numness", "saddle-numbness")]
    [InlineData("foot-dorp", "foot-drop")]
    [InlineData("leg", "legs")]
    [InlineData("something-else-altogether", null)]
    public void The_nearest_word_is_named_only_when_it_is_near(string word, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(word, ["saddle-numbness", "foot-drop", "legs", "urine-leak"]));

    [Fact]
    public void Of_two_the_nearer_is_named() => Assert.Equal("urine-leak", Nearest.To("urine-leek", ["urine-leads", "urine-leak"]));
}
