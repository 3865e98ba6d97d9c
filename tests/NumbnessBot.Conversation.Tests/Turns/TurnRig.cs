using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>A turn as a transaction around a bot of a few lines; the case counts what took effect in <see cref="Case.Misses"/>.</summary>
internal sealed class TurnRig
{
    public const string Key = "test/talk-1";
    private readonly TestAdapter _adapter = new(TestAdapter.CreateConversation("talk-1", "person", "bot"));

    public TurnRig(IConversationStore? store = null)
    {
        Store = store ?? new MemoryConversationStore();
        _adapter.Use(new TurnTransaction(Store, new FixedClock(FixedClock.Friday)));
        _adapter.OnTurnError = (turn, fault) => turn.SendActivityAsync($"fault: {fault.Message}");
    }

    public IConversationStore Store { get; }

    /// <summary>What the bot does; by default it counts and says the number and what was said.</summary>
    public BotCallbackHandler Bot { get; set; } = CountAsync;

    public Case Case => CaseJson.Read(Store.LoadAsync(Key, null, default).Result.Case!)!;

    public static async Task CountAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = turn.TurnState.Get<CaseTurn>();
        state.Case = state.Case with { Misses = state.Case.Misses + 1 };
        await turn.SendActivityAsync($"{state.Case.Misses}: {turn.Activity.Text}", cancellationToken: cancellationToken);
    }

    public Task SayAsync(string text, string? id = null, string? client = null) => _adapter.ProcessActivityAsync(
        new Activity(ActivityTypes.Message) { Text = text, Id = id ?? text, ChannelData = client is null ? null : new Dictionary<string, object> { ["clientActivityID"] = client } },
        (turn, token) => Bot(turn, token));

    /// <summary>What was sent since the last look.</summary>
    public IReadOnlyList<string> Sent()
    {
        var sent = new List<string>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            sent.Add(reply.Text);
        }

        return sent;
    }
}
