using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>What a waterfall puts into its values is there on the next turn.</summary>
public sealed class StoredValueTests
{
    public static TheoryData<object> Plain => [7, -3, 5_000_000_000L, 2.5, 5.0, 1e300, true, "text", "2026-03-12T10:00:00Z", ""];

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task A_plain_value_keeps_its_type(object value)
    {
        var stored = await TwoTurns.StoredValueAsync(value);

        Assert.IsType(value.GetType(), stored);
        Assert.Equal(value, stored);
    }

    [Fact]
    public async Task Lists_and_dictionaries_keep_what_is_in_them()
    {
        Assert.Equal(["a", "b"], Assert.IsType<List<string>>(await TwoTurns.StoredValueAsync(new List<string> { "a", "b" })));
        var members = new Dictionary<string, object> { ["n"] = 1, ["list"] = new List<object> { "x", 2.0, false } };
        Assert.Equal(members, Assert.IsType<Dictionary<string, object>>(await TwoTurns.StoredValueAsync(members)));
    }

    [Fact]
    public async Task What_a_prompt_found_can_be_kept()
    {
        var choice = Assert.IsType<FoundChoice>(
            await TwoTurns.StoredValueAsync(new FoundChoice { Value = "left", Index = 1, Score = 0.5f, Synonym = "l" }));
        Assert.Equal(("left", 1, 0.5f, "l"), (choice.Value, choice.Index, choice.Score, choice.Synonym));

        var readings = Assert.IsType<List<DateTimeResolution>>(
            await TwoTurns.StoredValueAsync(new List<DateTimeResolution> { new() { Value = "7200", Timex = "PT2H" } }));
        Assert.Equal(("7200", "PT2H"), (readings[0].Value, readings[0].Timex));

        var attachments = Assert.IsType<List<Attachment>>(
            await TwoTurns.StoredValueAsync(new List<Attachment> { new() { ContentType = "image/png" } }));
        Assert.Equal("image/png", attachments[0].ContentType);
    }

    [Fact]
    public async Task A_class_of_the_bot_comes_back_as_that_class()
    {
        var profile = Assert.IsType<Profile>(await TwoTurns.StoredValueAsync(new Profile { Name = "Ada", Visits = ["a"] }));

        Assert.Equal("Ada", profile.Name);
        Assert.Equal(["a"], profile.Visits);
    }

    private sealed class Profile
    {
        public string? Name { get; set; }

        public List<string> Visits { get; set; } = [];
    }
}
