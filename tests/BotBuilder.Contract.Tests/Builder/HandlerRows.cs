using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class HandlerRows
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("handler");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_handler_calls_the_methods_that_were_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var adapter = new RecordingAdapter();
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = adapter.Observed = new Observations();
            turns.Add(observed);
            var bot = new LoggingHandler(observed, row.Given["invoke"]?.AsObject());
            await observed.Try(async () =>
            {
                using var context = new TurnContext(adapter, IncomingActivity.Of(turn, row.Given));
                await bot.OnTurnAsync(context);
            });
        }

        RecordedComparison.Turns(row, turns);
    });
}
