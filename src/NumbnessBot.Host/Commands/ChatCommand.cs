using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NumbnessBot.Content;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Serving;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Commands;

/// <summary>The same conversation in the terminal. Nothing is stored.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(string folder, Clinic clinic, TextReader input, TextWriter output)
    {
        var knowledge = new ContentKnowledge(new ContentHost(folder));
        var bot = new InterviewBot(knowledge, clinic, TimeProvider.System);
        var adapter = new ConsoleAdapter(output);
        adapter.GuardTurns(
            new TurnTransaction(new MemoryConversationStore(), TimeProvider.System), bot, (name, place) => output.WriteLine($"({name} at {place})"));
        await output.WriteLineAsync(knowledge.Current.Pack.Words(null).Phrases["console.hello"]).ConfigureAwait(false);

        var said = 0;
        var hello = Activity(++said);
        hello.Type = ActivityTypes.ConversationUpdate;
        hello.MembersAdded = [hello.From];
        await adapter.ProcessAsync(hello, bot, CancellationToken.None).ConfigureAwait(false);
        while (await PromptAsync(input, output).ConfigureAwait(false) is { Length: > 0 } text)
        {
            var message = Activity(++said);
            message.Type = ActivityTypes.Message;
            message.Text = text;
            await adapter.ProcessAsync(message, bot, CancellationToken.None).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task<string?> PromptAsync(TextReader input, TextWriter output)
    {
        await output.WriteAsync("> ").ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
        return await input.ReadLineAsync().ConfigureAwait(false);
    }

    private static Activity Activity(int number) => new()
    {
        Id = $"{number}",
        ChannelId = Channels.Console,
        From = new ChannelAccount("person", "You"),
        Recipient = new ChannelAccount("bot", "NumbnessBot"),
        Conversation = new ConversationAccount(id: "terminal"),
    };
}
