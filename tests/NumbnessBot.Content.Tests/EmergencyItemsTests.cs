namespace NumbnessBot.Content.Tests;

public sealed class EmergencyItemsTests
{
    [Fact]
    public void The_list_names_everything_an_emergency_depends_on_raises_included()
    {
        var items = EmergencyItems.Render(GoodContent.Pack).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);

        Assert.Equal(["age", "foot-drop", "leg-weakness", "old-bladder-trouble", "onset-speed", "saddle-numbness", "urine-retention"], items);
    }
}
