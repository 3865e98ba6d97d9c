using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

public sealed class DialogStackTests
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("dialog");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_conversation_with_dialogs_goes_as_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var given = RecordedRows.Dialogs[id].GetProperty("given");
        var scenario = new Scenario();
        var adapter = Adapter(scenario, given);
        var dialogs = ScenarioDialogs.MakeSet(scenario, given.Items("dialogs"));
        if (row.Json["ids"] is JsonArray ids)
        {
            Assert.Equal(ids.Select(one => (string?)one), dialogs.GetDialogs().Select(dialog => dialog.Id));
        }

        var root = ScenarioDialogs.Make(scenario, given.Items("dialogs").First());
        var happened = new List<Observations>();
        foreach (var turn in RecordedRows.Dialogs[id].Items("turns"))
        {
            happened.Add(adapter.Observed = scenario.Observed = new Observations());
            dialogs = turn.Member("redefine") is null ? dialogs : ScenarioDialogs.MakeSet(scenario, turn.Items("redefine"));
            var bot = given.Flag("run") ? Running(scenario, root) : Acting(scenario, dialogs, given, turn);
            var activity = IncomingActivity.Of(JsonSerializer.SerializeToNode(turn)!.AsObject(), row.Given);
            await scenario.Observed.Try(async () =>
            {
                await adapter.RunAsync(activity, bot);
                if (given.Flag("run") || turn.Flag("storage"))
                {
                    await scenario.ObserveStorageAsync();
                }
            });
        }

        RecordedComparison.Turns(row, happened);
    });

    private static RecordingAdapter Adapter(Scenario scenario, JsonElement given)
    {
        var adapter = new RecordingAdapter();
        if (given.Member("middleware") is not null)
        {
            adapter.Use(new AutoSaveStateMiddleware(scenario.Conversation, scenario.User));
        }

        if (given.Text("onTurnError") == "say")
        {
            adapter.OnTurnError = (turn, fault) =>
            {
                scenario.Log($"onTurnError {fault.GetType().Name} {fault.Message}");
                return turn.SendActivityAsync(MessageFactory.Text("Something broke."));
            };
        }

        return adapter;
    }

    private static BotCallbackHandler Running(Scenario scenario, Dialog root) => async (turn, cancellation) =>
    {
        await root.RunAsync(turn, scenario.Conversation.CreateProperty<DialogState>("dialogState"), cancellation);
        await scenario.SaveAsync(turn, cancellation);
    };

    private static BotCallbackHandler Acting(Scenario scenario, DialogSet dialogs, JsonElement given, JsonElement turn) =>
        async (context, cancellation) =>
        {
            var guarded = given.Member("middleware") is not null || given.Member("onTurnError") is not null;
            await new DialogTurn(scenario, () => dialogs.CreateContextAsync(context, cancellation)).RunAsync(turn, keepFaults: !guarded);
            if (given.Member("middleware") is null && !turn.Flag("noSave"))
            {
                await scenario.SaveAsync(context, cancellation);
            }
        };
}
