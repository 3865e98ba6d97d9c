using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Contract.Tests.DialogStack;

public sealed class PromptTests
{
    public static TheoryData<string> Rows => RecordedRows.Prompts.Ids();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_prompt_asks_reads_and_asks_again_as_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Prompts[id];
        var conversation = new PromptConversation(row);
        foreach (var turn in row.Items("turns"))
        {
            var shown = await TurnAsync(conversation, turn.GetProperty("in"));
            shown["out"] = new JsonArray([.. conversation.Replies().Select(ActivityShape.WithoutRouting)]);
            Assert.Equal(Shown.Canonical(turn), Shown.Canonical(shown));
        }
    });

    private static async Task<JsonObject> TurnAsync(PromptConversation conversation, JsonElement input)
    {
        var shown = new JsonObject { ["in"] = JsonSerializer.SerializeToNode(input) };
        DialogTurnResult? result = null;
        var fault = await Record.ExceptionAsync(async () => result = await conversation.TurnAsync(input));
        if (result is null)
        {
            shown["throws"] = fault?.GetType().Name;
            return shown;
        }

        shown["status"] = result.Status.ToString();
        if (result.Status == DialogTurnStatus.Complete)
        {
            shown["value"] = Shown.Of(result.Result);
            shown["valueType"] = result.Result is null ? null : Shown.TypeName(result.Result);
        }

        return shown;
    }
}
