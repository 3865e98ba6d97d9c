using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Serving;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>Reminders on a channel that is reached through its service URL.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task A_reminder_is_posted_once_to_where_the_person_was_last_heard()
    {
        await using var connector = await FakeConnector.StartAsync();
        var clock = new MovableClock();
        await using var host = new BotHost { Replace = services => services.AddSingleton<TimeProvider>(clock) };
        var channel = await RemindedAsync(host, connector);
        var before = connector.Posted.Count;

        clock.Advance(TimeSpan.FromDays(15));
        var sender = host.Services.GetRequiredService<ReminderSender>();
        await Task.WhenAll(sender.SendDueAsync(default), sender.SendDueAsync(default));

        var (path, reminder) = Assert.Single(connector.Posted.Skip(before));
        Assert.StartsWith($"/v3/conversations/{channel.Key[5..]}/activities", path, StringComparison.Ordinal);
        Assert.Equal("person", (string?)reminder["recipient"]?["id"]);
        Assert.StartsWith("Hello. You asked me to write to you", (string?)reminder["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_allowed_any_more_gets_nothing_and_is_not_tried_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        var clock = new MovableClock();
        using var folder = new Folder();
        Dictionary<string, string> kept = new() { ["Storage:ConnectionString"] = folder.At("kept.db") };
        await using (var host = new BotHost { Settings = kept, Replace = services => services.AddSingleton<TimeProvider>(clock) })
        {
            await RemindedAsync(host, connector);
            Assert.Single(await host.Services.GetRequiredService<IReminders>().DueAsync(clock.GetUtcNow().AddDays(15), 10, default));
        }

        var before = connector.Posted.Count;
        clock.Advance(TimeSpan.FromDays(15));
        await using var stricter = new BotHost
        {
            Settings = kept,
            Replace = services => services.AddSingleton<TimeProvider>(clock).AddSingleton(new ServiceUrls([], withPublished: true, withLoopback: false)),
        };
        await stricter.Services.GetRequiredService<ReminderSender>().SendDueAsync(default);

        Assert.Equal(0, await stricter.Services.GetRequiredService<ReminderSender>().SendDueAsync(default));
        Assert.Equal(before, connector.Posted.Count);
    }

    private static async Task<Channel> RemindedAsync(BotHost host, FakeConnector connector)
    {
        var channel = new Channel(host.CreateClient(), $"talk-{Guid.NewGuid():N}");
        foreach (var said in new[] { "hello", "yes", "remind me in two weeks" })
        {
            var message = channel.Message(said);
            message.Remove("deliveryMode");
            message["serviceUrl"] = connector.Url;
            using var response = await channel.PostAsync(message);
            Assert.True(response.IsSuccessStatusCode);
        }

        return channel;
    }
}
