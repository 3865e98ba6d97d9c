using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class StateRows
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("state");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task State_is_kept_as_was_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var storage = new MemoryStorage();
        var states = new Dictionary<string, BotState>
        {
            ["conversation"] = new ConversationState(storage),
            ["user"] = new UserState(storage),
            ["private"] = new PrivateConversationState(storage),
        };
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = new Observations();
            turns.Add(observed);
            using var context = new TurnContext(new RecordingAdapter { Observed = observed }, IncomingActivity.Of(turn, row.Given));
            foreach (var operation in turn["do"]!.AsArray())
            {
                await observed.Try(() => DoAsync(context, operation!.AsObject(), states, storage, observed));
            }
        }

        RecordedComparison.Turns(row, turns);
    });

    private static async Task DoAsync(
        ITurnContext turn,
        JsonObject operation,
        Dictionary<string, BotState> states,
        MemoryStorage storage,
        Observations observed)
    {
        string[] names =
            ["get", "getInt", "set", "delete", "clear", "deleteState", "load", "save", "cached", "property", "store", "poke"];
        var name = names.First(operation.ContainsKey);
        if (name == "store")
        {
            observed.Add("store", await StoredAsync(storage, [.. operation["keys"]!.AsArray().Select(key => (string)key!)]));
            return;
        }

        if (name == "poke")
        {
            var value = ScenarioValues.FromJson(operation["value"])!;
            await storage.WriteAsync(new Dictionary<string, object> { [(string)operation["poke"]!] = value }, default);
            observed.Add("done", name);
            return;
        }

        var state = states[(string)operation[name]!];
        var property = (string?)operation["name"];
        switch (name)
        {
            case "get":
                var factory = operation["default"] is { } described ? Factory(described, observed) : null;
                observed.Add("value", ScenarioValues.ToJson(await state.CreateProperty<object>(property).GetAsync(turn, factory)));
                return;
            case "getInt":
                observed.Add("value", await state.CreateProperty<int>(property).GetAsync(turn));
                return;
            case "property":
                observed.Add("property", state.CreateProperty<object>(property).Name);
                return;
            case "cached":
                var cached = state.GetCachedState(turn);
                observed.Add(new JsonObject { ["cached"] = cached is not null, ["json"] = ScenarioValues.ToJson(cached?.State) });
                return;
        }

        await ChangeAsync(turn, name, state, property, operation);
        observed.Add("done", name);
    }

    private static Task ChangeAsync(ITurnContext turn, string name, BotState state, string? property, JsonObject operation)
    {
        var force = (bool?)operation["force"] == true;
        return name switch
        {
            "set" => state.CreateProperty<object>(property).SetAsync(turn, ScenarioValues.FromJson(operation["value"])!),
            "delete" => state.CreateProperty<object>(property).DeleteAsync(turn),
            "clear" => state.ClearStateAsync(turn),
            "deleteState" => state.DeleteAsync(turn),
            "load" => state.LoadAsync(turn, force),
            _ => state.SaveChangesAsync(turn, force),
        };
    }

    private static Func<object> Factory(JsonNode described, Observations observed) => () =>
    {
        observed.Log("default made");
        return ScenarioValues.FromJson(described)!;
    };

    private static async Task<JsonObject> StoredAsync(MemoryStorage storage, string[] keys) =>
        ScenarioValues.ToJson(await storage.ReadAsync(keys, default))!.AsObject();
}
