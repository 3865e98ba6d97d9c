using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Requests to a bot behind <c>CloudAdapter</c>, as recorded from the original.</summary>
public sealed class RecordedHttpTests(HttpReplay replay) : IClassFixture<HttpReplay>
{
    public static TheoryData<string> Rows => RecordedRows.Http.Ids();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_request_is_answered_as_recorded(string id) => KnownDifferences.CheckAsync(id, () =>
    {
        Assert.Null(replay.FaultOf(id));
        return Task.CompletedTask;
    });
}
