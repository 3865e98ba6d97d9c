using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>The table of what channels can show.</summary>
public sealed class ChannelTests
{
    private const int Many = 1000;
    private static readonly Dictionary<string, string[]> Table = Read();

    public static TheoryData<string> Channels => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Channels))]
    public void A_channel_shows_as_many_suggested_actions_as_the_table_says(string channel)
    {
        Limit(Table[channel][0], count => Channel.SupportsSuggestedActions(channel, count));
        Limit(Table[channel][0], count => Channel.SupportsSuggestedActions(channel, count, null));
        Limit(Table[channel][1], count => Channel.SupportsSuggestedActions(channel, count, "personal"));
        Limit(Table[channel][2], count => Channel.SupportsSuggestedActions(channel, count, "groupChat"));
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void A_channel_shows_as_many_card_buttons_as_the_table_says(string channel) =>
        Limit(Table[channel][3], count => Channel.SupportsCardActions(channel, count));

    [Theory]
    [MemberData(nameof(Channels))]
    public void A_channel_has_the_feed_and_the_title_length_of_the_table(string channel)
    {
        Assert.Equal(bool.Parse(Table[channel][4]), Channel.HasMessageFeed(channel));
        Assert.Equal(int.Parse(Table[channel][5], CultureInfo.InvariantCulture), Channel.MaxActionTitleLength(channel));
    }

    private static void Limit(string cell, Func<int, bool> supports)
    {
        var limit = cell == "none" ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);
        Assert.False(supports(limit + 1), $"{limit + 1} should be too many");
        Assert.False(supports(Many));
        Assert.True(limit == 0 || supports(limit), $"{limit} should be shown");
        Assert.True(limit == 0 || supports(1));
    }

    private static Dictionary<string, string[]> Read() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "channels.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 7 && cells[0] != "channel")
        .ToDictionary(cells => cells[0] == "(empty string)" ? string.Empty : cells[0], cells => cells[1..]);
}
