using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Safety;

/// <summary>Who is hurt at home is given the country's line for that, beside the one for every crisis.</summary>
public sealed class ViolenceLineTests
{
    private const string ForViolence = "0808 2000 247";
    private const string ForEveryCrisis = "116 123";

    [Fact]
    public async Task Violence_at_home_is_answered_with_its_own_line_and_the_general_one()
    {
        var text = await AfterCountryAsync("my husband hits me and my back is numb");

        Assert.Contains(ForViolence, text, StringComparison.Ordinal);
        Assert.Contains(ForEveryCrisis, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Despair_alone_is_answered_with_the_general_line()
    {
        var text = await AfterCountryAsync("I want to die, my back is numb");

        Assert.DoesNotContain(ForViolence, text, StringComparison.Ordinal);
        Assert.Contains(ForEveryCrisis, text, StringComparison.Ordinal);
    }

    private static async Task<string> AfterCountryAsync(string opening)
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        await talk.SayAsync(opening);
        await talk.SayAsync("United Kingdom");
        return talk.Text;
    }
}
