using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class TestFlowRows
{
    private const uint Limit = 300;

    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("testflow");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_test_flow_passes_and_fails_as_was_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = new Observations();
            turns.Add(observed);
            var adapter = new TestAdapter("test", (bool?)turn["sendTrace"] ?? (bool?)row.Given["sendTrace"] ?? false);
            var flow = new TestFlow(adapter, (context, _) => BotAsync(context, observed));
            foreach (var step in turn["script"]!.AsArray())
            {
                flow = Add(flow, [.. step!.AsArray().Select(part => (string)part!)]);
            }

            await observed.Try(async () =>
            {
                await flow.StartTestAsync();
                observed.Add("flow", "passed");
            });
        }

        RecordedComparison.Turns(row, turns);
    });

    private static TestFlow Add(TestFlow flow, string[] step) => step switch
    {
        ["send", var text] => flow.Send(text),
        ["sendUpdate"] => flow.SendConversationUpdate(),
        ["sendEvent", var name] => flow.Send(new Activity(ActivityTypes.Event) { Name = name }),
        ["test", var text, var expected] => flow.Test(text, expected, timeout: Limit),
        ["assertReply", var expected] => flow.AssertReply(expected, timeout: Limit),
        ["assertNoReply"] => flow.AssertNoReply(timeout: Limit),
        ["assertContains", var part] => flow.AssertReplyContains(part, timeout: Limit),
        ["assertOneOf", .. var candidates] => flow.AssertReplyOneOf(candidates, timeout: Limit),
        ["assertType", var type] => flow.AssertReply(reply => Assert.Equal(type, reply.Type), timeout: Limit),
        _ => throw new InvalidDataException($"Unknown step '{step[0]}'."),
    };

    private static async Task BotAsync(ITurnContext turn, Observations observed)
    {
        var activity = turn.Activity;
        observed.Log(
            $"bot {activity.Type} {activity.Text ?? "null"} locale={activity.Locale} from={activity.From.Id} to={activity.Recipient.Id} "
            + $"conv={activity.Conversation.Id} idSet={(string.IsNullOrEmpty(activity.Id) ? "false" : "true")}");
        if (activity.Type != ActivityTypes.Message)
        {
            return;
        }

        switch (activity.Text)
        {
            case "throw":
                throw new ScriptedException("bot");
            case "silent":
                break;
            case "two":
                await turn.SendActivityAsync("one");
                await turn.SendActivityAsync("two");
                break;
            case "trace":
                await turn.SendActivityAsync((IActivity)Activity.CreateTraceActivity("t"));
                await turn.SendActivityAsync("after trace");
                break;
            case "card":
                await turn.SendActivityAsync(MessageFactory.Attachment(new Attachment { ContentType = HeroCard.ContentType }));
                break;
            case "typing":
                await turn.SendActivityAsync(Activity.CreateTypingActivity());
                await turn.SendActivityAsync("typed");
                break;
            default:
                await turn.SendActivityAsync($"echo {activity.Text}");
                break;
        }
    }
}
