using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

public sealed class DialogTestClientTests
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("testclient");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_test_client_talks_to_a_dialog_as_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var given = RecordedRows.Dialogs[id].GetProperty("given");
        var scenario = new Scenario();
        var dialog = ScenarioDialogs.Make(scenario, given.GetProperty("dialog"));
        var client = new DialogTestClient("test", dialog, given.Member("options")?.Plain());
        var happened = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            happened.Add(scenario.Observed = new Observations());
            await scenario.Observed.Try(() => SendAsync(client, scenario, (string)turn["text"]!));
        }

        RecordedComparison.Turns(row, happened);
    });

    private static async Task SendAsync(DialogTestClient client, Scenario scenario, string text)
    {
        var reply = await client.SendActivityAsync<Activity>(text);
        for (var name = "reply"; reply is not null; name = "nextReply", reply = client.GetNextReply<Activity>())
        {
            scenario.Observed.Add(name, ActivityShape.WithoutRouting(reply));
        }

        scenario.ObserveResult("turn", client.DialogTurnResult);
        scenario.Observed.Add("active", client.DialogContext.ActiveDialog?.Id);
    }
}
