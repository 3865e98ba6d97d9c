using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Storage;

namespace NumbnessBot.Proof.Playing;

/// <summary>What people said in whole interviews, to be said again with nothing around a turn but the bot and a store in memory.</summary>
public sealed class TurnScript
{
    // Nothing is said when the person comes in.
    private readonly List<List<string?>> _talks = [];

    /// <summary>How many turns one <see cref="PlayAsync"/> takes.</summary>
    public int Turns => _talks.Sum(t => t.Count);

    /// <summary>Interviews with these people, as they told of themselves.</summary>
    public static async Task<TurnScript> RecordAsync(IEnumerable<Vignette> vignettes)
    {
        var script = new TurnScript();
        foreach (var vignette in vignettes)
        {
            var talk = new TestTalk();
            await vignette.Play(Manner.Remarks).PlayAsync(talk).ConfigureAwait(false);
            script._talks.Add([.. talk.Log.Where(a => a.From?.Id == "person").Select(a => (string?)a.Text)]);
        }

        return script;
    }

    /// <summary>The first of these turns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public TurnScript Take(int turns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(turns, Turns);
        var first = new TurnScript();
        foreach (var talk in _talks)
        {
            first._talks.Add([.. talk.Take(turns - first.Turns)]);
        }

        return first;
    }

    /// <summary>Every interview once more, in conversations of its own.</summary>
    /// <returns>How many messages the bot sent.</returns>
    public async Task<int> PlayAsync()
    {
        var store = new MemoryConversationStore();
        var adapter = new CountingAdapter();
        adapter.Use(new TurnTransaction(store, new FixedClock(FixedClock.Friday)));
        var bot = new InterviewBot(RealContent.Shared, new Clinic(), new FixedClock(FixedClock.Friday));
        for (var i = 0; i < _talks.Count; i++)
        {
            var conversation = new ConversationAccount { Id = $"talk-{i}" };
            for (var said = 0; said < _talks[i].Count; said++)
            {
                var activity = new Activity(_talks[i][said] is null ? ActivityTypes.ConversationUpdate : ActivityTypes.Message)
                {
                    MembersAdded = _talks[i][said] is null ? [person] : null,
                    Id = $"in-{said}",
                    Text = _talks[i][said],
                    ChannelId = "test",
                    ServiceUrl = "https://test",
                    Locale = "en",
                    From = person,
                    Recipient = robot,
                    Conversation = conversation,
                };
                await adapter.TurnAsync(activity, bot.OnTurnAsync).ConfigureAwait(false);
            }
        }

        return adapter.Sent;
    }

    private static readonly ChannelAccount person = new("person");
    private static readonly ChannelAccount robot = new("bot");
    private static readonly ResourceResponse received = new("");

    private sealed class CountingAdapter : BotAdapter
    {
        public int Sent { get; private set; }

        public Task TurnAsync(Activity activity, BotCallbackHandler callback) => RunAsync(activity, callback);

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent += activities.Length;
            return Task.FromResult(Array.ConvertAll(activities, _ => received));
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is updated.");

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is deleted.");

        private async Task RunAsync(Activity activity, BotCallbackHandler callback)
        {
            using var turn = new TurnContext(this, activity);
            await RunPipelineAsync(turn, callback, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
