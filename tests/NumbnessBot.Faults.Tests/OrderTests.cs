using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Storage.Postgres;
using NumbnessBot.Storage.Sqlite;
using NumbnessBot.Triage;

namespace NumbnessBot.Faults.Tests;

/// <summary>Sixteen messages at once in each of a thousand conversations: each counts, in the order in which they came.</summary>
public sealed class OrderTests
{
    private const int Conversations = 1000;
    private const int Messages = 16;

    [Fact]
    public async Task Messages_at_the_same_time_all_count_in_order_in_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("order-");
        try
        {
            using var store = new SqliteConversationStore(Path.Combine(folder.FullName, "talks.db"));
            await AllCountAsync(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableFact]
    public async Task Messages_at_the_same_time_all_count_in_order_in_PostgreSQL()
    {
        Skip.If(Environment.GetEnvironmentVariable("NUMBNESS_TESTS") != "all", "Runs with NUMBNESS_TESTS=all.");
        using var database = PostgresServer.Start();
        using var store = new PostgresConversationStore(database!.ConnectionString);
        await AllCountAsync(store);
    }

    private static async Task AllCountAsync(ILastingStore store)
    {
        var channel = new CountingChannel(store);
        var turns = new List<Task>();
        for (var message = 1; message <= Messages; message++)
        {
            for (var talk = 0; talk < Conversations; talk++)
            {
                turns.Add(channel.SayAsync($"talk-{talk}", $"m{message}"));
            }
        }

        await Task.WhenAll(turns);

        var expected = Enumerable.Range(1, Messages).Select(i => $"{i}: m{i}").ToList();
        for (var talk = 0; talk < Conversations; talk++)
        {
            Assert.Equal(expected, channel.Said($"talk-{talk}"));
        }
    }

    /// <summary>A bot of two lines behind the real transaction: it counts what it is told and says the number.</summary>
    private sealed class CountingChannel : BotAdapter
    {
        private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _said = new();

        public CountingChannel(ILastingStore store) => Use(new TurnTransaction(store, TimeProvider.System));

        public IEnumerable<string> Said(string conversation) => _said[conversation];

        public async Task SayAsync(string conversation, string text)
        {
            using var turn = new TurnContext(this, new Activity(ActivityTypes.Message)
            {
                Id = text,
                Text = text,
                ChannelId = "test",
                Conversation = new ConversationAccount(id: conversation),
                From = new ChannelAccount("person"),
                Recipient = new ChannelAccount("bot"),
            });
            await RunPipelineAsync(turn, CountAsync, CancellationToken.None);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (var activity in activities)
            {
                _said.GetOrAdd(turnContext.Activity.Conversation.Id, _ => new ConcurrentQueue<string>()).Enqueue(activity.Text);
            }

            return Task.FromResult(activities.Select(_ => new ResourceResponse("")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException("What was said stays as it is.");

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException("What was said stays as it is.");

        private static async Task CountAsync(ITurnContext turn, CancellationToken cancellationToken)
        {
            var state = turn.TurnState.Get<CaseTurn>();
            state.Case = state.Case with { Misses = state.Case.Misses + 1, Consent = Consent.Given };
            await turn.SendActivityAsync($"{state.Case.Misses}: {turn.Activity.Text}", cancellationToken: cancellationToken);
        }
    }
}
