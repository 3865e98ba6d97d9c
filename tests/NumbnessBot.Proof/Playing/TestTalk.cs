using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Playing;

/// <summary>One conversation with the whole bot, in process: what is said goes in, what is answered comes out.</summary>
public sealed class TestTalk
{
    private readonly TestAdapter _adapter;
    private readonly InterviewBot _bot;
    private int _said;

    private readonly IConversationStore _store;
    private readonly IKnowledgeSource _content;

    public TestTalk(string channel = Channels.Test, Clinic? clinic = null, IConversationStore? store = null, string conversation = "talk-1", bool group = false, IKnowledgeSource? content = null, IConversationLines? lines = null, PictureSource? pictures = null)
    {
        _adapter = new TestAdapter(TestAdapter.CreateConversation(conversation, "person", "bot"));
        _adapter.Conversation.ChannelId = channel;
        _adapter.Conversation.Conversation.IsGroup = group;
        _store = store ?? new MemoryConversationStore();
        _content = content ?? RealContent.Shared;
        _adapter.Use(new LocalTime(this));
        _adapter.Use(new TurnTransaction(_store, Clock, pictures: pictures ?? new PictureSource(_content, null)));
        _bot = new InterviewBot(_content, clinic ?? new Clinic(), Clock, lines: lines);
    }

    public FixedClock Clock { get; } = new(FixedClock.Friday);

    /// <summary>The channel tells the person's own time; where it is not set, that of <see cref="Clock"/>.</summary>
    public bool TellsLocalTime { get; init; } = true;

    /// <summary>What the bot knows.</summary>
    public Knowledge Content => _content.Current;

    /// <summary>Everything that went in and out, in order.</summary>
    public List<Activity> Log { get; } = [];

    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>The question that is open after the last turn.</summary>
    public QuestionPayload? Question { get; private set; }

    /// <summary>The advice of the last turn.</summary>
    public OutcomePayload? Outcome { get; private set; }

    /// <summary>The case as it is stored.</summary>
    public Case Case => _store.LoadAsync($"{_adapter.Conversation.ChannelId}/{_adapter.Conversation.Conversation.Id}", null, default).Result.Case is { } json
        ? CaseJson.Read(json)! : Case.Empty;

    public string Text => string.Join("\n", Replies.Select(r => r.Text));

    /// <summary>Every level that was advised so far.</summary>
    public List<string> Levels { get; } = [];

    public Task JoinAsync() => SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("person", "person")] });

    public Task SayAsync(string text) => SendAsync(new Activity(ActivityTypes.Message) { Text = text });

    /// <summary>Picks choices of the open question by their ids, as a person who taps their buttons.</summary>
    public Task ChooseAsync(params string[] options)
    {
        var question = Question ?? throw new InvalidOperationException("No question is open.");
        return SayAsync(string.Join(", ", options.Select(o => Title(question, o))));
    }

    public string Title(QuestionPayload question, string option)
    {
        var view = Views.Of(QuestionId.Parse(question.Id), Case);
        return view?.Choices.FirstOrDefault(c => c.Id.Value == option)?.Names[0]
            ?? throw new InvalidOperationException($"Question {question.Id} has no choice {option}.");
    }

    public async Task SendAsync(Activity activity)
    {
        activity.Id ??= $"in-{++_said}";
        activity.ChannelId ??= _adapter.Conversation.ChannelId;
        activity.ServiceUrl ??= _adapter.Conversation.ServiceUrl;
        activity.From ??= _adapter.Conversation.User;
        activity.Recipient ??= _adapter.Conversation.Bot;
        activity.Conversation ??= _adapter.Conversation.Conversation;
        activity.Locale ??= "en";
        activity.LocalTimestamp ??= Clock.Now;
        Log.Add(activity);
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync).ConfigureAwait(false);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        Replies = replies;
        Log.AddRange(replies);
        Question = Payload<QuestionPayload>(QuestionPayload.EntityType);
        Outcome = Payload<OutcomePayload>(OutcomePayload.EntityType);
        if (Outcome is not null)
        {
            Levels.Add(Outcome.Level);
        }
    }

    /// <summary>A reminder's turn, which nobody on the channel began.</summary>
    public async Task<string> RemindAsync(DateTimeOffset due)
    {
        await _adapter.ContinueConversationAsync("bot", _adapter.Conversation, (turn, _) => _bot.RemindAsync(turn, due), CancellationToken.None).ConfigureAwait(false);
        var said = new List<string>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            said.Add(reply.Text);
        }

        return string.Join("\n", said);
    }

    private QuestionViews Views => field ??= new(Content, Content.Pack.Words("en"), new Clinic());

    private T? Payload<T>(string type)
        where T : class =>
        Replies.SelectMany(r => r.Entities ?? []).LastOrDefault(e => e.Type == type)?.GetAs<T>();

    /// <summary>The adapter fills in a time of its own, which not every channel tells.</summary>
    private sealed class LocalTime(TestTalk talk) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.Activity.LocalTimestamp = talk.TellsLocalTime ? turnContext.Activity.LocalTimestamp : null;
            return next(cancellationToken);
        }
    }
}
