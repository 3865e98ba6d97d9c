using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using NumbnessBot.Benchmarks.Bots;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage.Sqlite;

namespace NumbnessBot.Benchmarks.Tests.Bots;

public sealed class StoreFillerTests : IDisposable
{
    private const int Many = 60;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filled-");

    /// <summary>A conversation that was filled in is as good as one that took place.</summary>
    [Fact]
    public async Task People_can_go_on_in_conversations_that_were_filled_in()
    {
        var file = Path.Combine(_folder.FullName, "talks.db");
        await StoreFiller.FillAsync(file, Many);

        var keys = Keys(file);
        Assert.Equal(Many, keys.Count);
        using var store = new SqliteConversationStore(file);
        foreach (var key in keys.Where(k => !k.Contains("stored", StringComparison.Ordinal)).Take(10))
        {
            var before = await store.LoadAsync(key, null, CancellationToken.None);
            var talk = new TestTalk(store: store, conversation: key["test/".Length..]);
            Assert.NotEmpty(talk.Case.Findings);

            await talk.SendAsync(new Activity(ActivityTypes.Message) { Id = "one-more", Text = "summary" });

            Assert.NotEmpty(talk.Replies);
            Assert.Equal(before.Version + 1, (await store.LoadAsync(key, null, CancellationToken.None)).Version);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static List<string> Keys(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM conversation ORDER BY key";
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }
}
