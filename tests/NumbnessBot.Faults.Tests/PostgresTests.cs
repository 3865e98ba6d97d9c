using NumbnessBot.Faults.Tests.Playing;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Faults.Tests;

/// <summary>Several hosts on one PostgreSQL, which a channel reaches in turn.</summary>
public sealed class PostgresTests
{
    /// <summary>So many replies, and the harm is done, or made good, in the middle of it.</summary>
    private const int Some = 30;

    private const string Later = "Runs with NUMBNESS_TESTS=all, and where there is a PostgreSQL (tests/postgres/install-postgres).";

    [SkippableFact]
    public async Task Of_three_hosts_two_die_and_come_back_and_nobody_notices()
    {
        using var database = Database();
        await using var connector = await RecordingConnector.StartAsync();
        using var fleet = new Fleet(database, 3);
        using var http = new HttpClient();
        await fleet.StartAsync();
        var crowd = new Crowd(http, connector, fleet.Urls, fleet.Hosts[0].Url);

        await crowd.TalkWhileAsync(async () =>
        {
            foreach (var host in fleet.Hosts.Skip(1))
            {
                await connector.MoreAsync(Some);
                await host.KillAsync();
                await connector.MoreAsync(Some);
                await host.StartAsync();
            }
        });
    }

    [SkippableFact]
    public async Task The_database_is_restarted_under_two_hosts()
    {
        using var database = Database();
        await using var connector = await RecordingConnector.StartAsync();
        using var fleet = new Fleet(database, 2);
        using var http = new HttpClient();
        await fleet.StartAsync();
        var crowd = new Crowd(http, connector, fleet.Urls, fleet.Hosts[0].Url) { FaultsAreHeard = true };

        await crowd.TalkWhileAsync(async () =>
        {
            for (var i = 0; i < 3; i++)
            {
                await connector.MoreAsync(Some);
                using var quiet = await crowd.QuietAsync();
                database.Stop();
                database.Start();
            }
        });
    }

    [SkippableFact]
    public async Task While_the_database_is_away_people_are_told_and_nothing_is_lost_after()
    {
        using var database = Database();
        await using var connector = await RecordingConnector.StartAsync();
        using var fleet = new Fleet(database, 2);
        using var http = new HttpClient();
        await fleet.StartAsync();
        var caller = new Caller(http, connector, fleet.Urls, "talk", fleet.Hosts[0].Url);
        await caller.BeginAsync();
        var open = await caller.SayAsync("my left hand is numb");

        database.Stop();
        var gone = DateTime.UtcNow;
        while (DateTime.UtcNow - gone < TimeSpan.FromSeconds(30))
        {
            var told = await caller.SayAsync("no");
            Assert.True(Caller.IsFault(told), told);
            Assert.Contains("go to an emergency department now", told, StringComparison.Ordinal);
            await Task.Delay(1000);
        }

        database.Start();
        var again = await caller.SayAsync("what was the question?");

        Assert.False(Caller.IsFault(again), again);
        Assert.Contains(open.Split('\n').Last(line => line.Contains('?', StringComparison.Ordinal)), again, StringComparison.Ordinal);
    }

    private static PostgresServer Database()
    {
        Skip.If(Environment.GetEnvironmentVariable("NUMBNESS_TESTS") != "all", Later);
        return PostgresServer.Start() ?? throw new InvalidOperationException(Later);
    }
}
