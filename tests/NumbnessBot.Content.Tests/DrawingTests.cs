namespace NumbnessBot.Content.Tests;

public sealed class DrawingTests
{
    private static readonly string drawing = InterviewDrawing.Mermaid(GoodContent.Pack, "en");

    [Fact]
    public void Each_stage_is_a_frame_with_its_questions()
    {
        var screen = drawing[drawing.IndexOf("subgraph stage-screen", StringComparison.Ordinal)..];

        Assert.Contains("q-screen_toilet[\"screen.toilet<br/>Is any of these new?\"]", screen[..screen.IndexOf("  end", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.StartsWith("flowchart TD\n", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_and_confirmations_stand_on_the_arrows()
    {
        Assert.Contains("q-about_age -->|\"age #gt;= 16\"| q-screen_toilet", drawing, StringComparison.Ordinal);
        Assert.Contains("q-screen_toilet -->|\"said: old-bladder-trouble\"| q-screen_longstanding", drawing, StringComparison.Ordinal);
        Assert.Contains("q-onset_speed --> q-location_region", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_hangs_on_its_choice() =>
        Assert.Contains("q-screen_legs -.->|\"Trouble with a leg or foot\"| q-screen_legs-leg-trouble", drawing, StringComparison.Ordinal);
}
