using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class StateTests
{
    private readonly MemoryStorage _storage = new();

    public static TheoryData<object> Values =>
    [
        7,
        2.5,
        2.0,
        true,
        "2026-11-20T12:00:00Z",
        new List<object> { 1, "two", new Dictionary<string, object> { ["three"] = 3 } },
        new Dictionary<string, object> { ["$type"] = "System.Object", ["type"] = "x", ["value"] = 1 },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_has_the_same_type_in_the_next_turn(object value)
    {
        await InTurn((turn, state) => state.CreateProperty<object>("p").SetAsync(turn, value));

        await InTurn(async (turn, state) =>
        {
            var read = await state.CreateProperty<object>("p").GetAsync(turn);
            Assert.Equal(value.GetType(), read.GetType());
            Assert.Equal(value, read);
        });
    }

    [StandInFact]
    public async Task Values_that_JSON_cannot_tell_apart_keep_their_types_too()
    {
        object[] values =
        [
            7L, 1.5m, 2.5f, double.NaN, Guid.Empty, new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(1),
            DayOfWeek.Friday, new[] { 1, 2 }, new List<string> { "a" }, new StoredItem { Name = "n", Count = 2 },
        ];
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["v"] = values } }, default);

        var read = (IDictionary<string, object>)(await _storage.ReadAsync(["k"], default))["k"];

        Assert.Equal(values.Select(value => value.GetType()), ((object[])read["v"]).Select(value => value.GetType()));
        Assert.Equal(values[..^1], ((object[])read["v"])[..^1]);
    }

    [Fact]
    public async Task A_change_to_an_object_of_the_state_is_saved_without_setting_it_again()
    {
        await InTurn((turn, state) => state.CreateProperty<StoredItem>("p").SetAsync(turn, new StoredItem { Count = 1 }));
        await InTurn(async (turn, state) => (await state.CreateProperty<StoredItem>("p").GetAsync(turn)).Count++);

        await InTurn(async (turn, state) =>
            Assert.Equal(2, (await state.CreateProperty<StoredItem>("p").GetAsync(turn)).Count));
    }

    [Fact]
    public async Task A_storage_that_knows_no_types_gives_typed_properties_all_the_same()
    {
        var plain = new Dictionary<string, object> { ["Name"] = "n", ["Count"] = 2 };
        var state = new Dictionary<string, object> { ["p"] = plain };
        await _storage.WriteAsync(new Dictionary<string, object> { ["test/users/u"] = state }, default);

        await InTurn(async (turn, user) =>
        {
            var read = await user.CreateProperty<StoredItem>("p").GetAsync(turn);
            Assert.Equal(("n", 2), (read.Name, read.Count));
        });
    }

    [Fact]
    public async Task A_whole_activity_can_be_kept()
    {
        var card = new HeroCard { Title = "t", Buttons = ["yes"] };
        var activity = MessageFactory.Attachment(new Attachment { ContentType = HeroCard.ContentType, Content = card }, "look");
        await InTurn((turn, state) => state.CreateProperty<Activity>("p").SetAsync(turn, (Activity)activity));

        await InTurn(async (turn, state) =>
        {
            var read = await state.CreateProperty<Activity>("p").GetAsync(turn);
            Assert.Equal(
                RecordedComparison.Canonical(ScenarioValues.ToJson(activity)),
                RecordedComparison.Canonical(ScenarioValues.ToJson(read)));
        });
    }

    [Fact]
    public async Task Two_hosts_that_changed_the_same_item_are_told()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new StoredItem { Name = "first" } }, default);
        var one = (await _storage.ReadAsync(["k"], default))["k"];
        var other = (await _storage.ReadAsync(["k"], default))["k"];
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = one }, default);

        var conflict = await Record.ExceptionAsync(() => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = other }, default));

        Assert.Contains("ETag", Assert.IsAssignableFrom<Exception>(conflict).Message, StringComparison.Ordinal);
    }

    private async Task InTurn(Func<ITurnContext, UserState, Task> act)
    {
        var incoming = new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("u") };
        using var turn = new TurnContext(new RecordingAdapter(), incoming);
        var state = new UserState(_storage);
        await act(turn, state);
        await state.SaveChangesAsync(turn);
    }
}
