using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Interrupts;
using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation;

/// <summary>The bot: greets once, takes every message through reading, interrupts and dialogs, and keeps out of groups.</summary>
public sealed class InterviewBot : ActivityHandler
{
    private readonly IKnowledgeSource _source;
    private readonly Clinic _clinic;
    private readonly TimeProvider _clock;
    private readonly IPageLinks? _links;
    private readonly IConversationLines? _lines;
    private readonly DialogSet _dialogs = new(new TurnDialogState());

    /// <param name="source">The content.</param>
    /// <param name="clinic">What the clinic has set.</param>
    /// <param name="clock">The present time.</param>
    /// <param name="links">Makes addresses of pages for the doctor; null where there is no web page to show them.</param>
    /// <param name="lines">What was said, for a person who takes over and for the copy of one's data; null where no log is kept.</param>
    public InterviewBot(IKnowledgeSource source, Clinic clinic, TimeProvider clock, IPageLinks? links = null, IConversationLines? lines = null)
    {
        _lines = lines;
        _source = source;
        _clinic = clinic;
        _clock = clock;
        _links = links;
        _dialogs.Add(new InterviewDialog(InterruptList.Standard));
    }

    /// <summary>Words for a fault of ours: what happened, and what to do in an emergency.</summary>
    public string FaultText(string? locale) => BeforeEmergencyLine("fault", locale);

    /// <summary>Words for a message that was not taken, since too much came at once.</summary>
    public string BusyText(string? locale) => BeforeEmergencyLine("busy", locale);

    /// <summary>Words for a message that was not taken, since nothing can be kept at the moment.</summary>
    public string AwayText(string? locale) => BeforeEmergencyLine("away", locale);

    /// <summary>True when the words alone may tell of an emergency or a crisis; such a message is taken whatever else comes.</summary>
    public bool IsUrgent(string? locale, string? text) =>
        !string.IsNullOrWhiteSpace(text) && Understanding.Of(_source.Current, locale, text, _clock.GetUtcNow()).Assessment.Level is Level.Emergency or Level.Crisis;

    /// <summary>What to do in an emergency, for when nothing else can be said.</summary>
    public string EmergencyLine(string? locale)
    {
        var knowledge = _source.Current;
        var words = knowledge.Pack.Words(locale);
        var emergency = new Numbers(knowledge.Pack, words, CountryFinder.Find(knowledge.Pack, words, _clinic.Country)).Emergency;
        return new Speech(aboutSomeoneElse: false).Fill(words.Phrases["emergency-line"], ("emergency", emergency));
    }

    /// <summary>
    /// Writes to a person who asked for it, in a turn that continues their conversation. Nothing is said when the reminder was cancelled, moved or forgotten
    /// meanwhile.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="due">The reminder's time.</param>
    public Task RemindAsync(ITurnContext turnContext, DateTimeOffset due)
    {
        var turn = turnContext.TurnState.Get<CaseTurn>();
        if (turn.Case.RemindAt?.ToUnixTimeSeconds() == due.ToUnixTimeSeconds())
        {
            turn.Case = turn.Case with { RemindAt = null };
            turn.Replies.Add(HeldReply.Plain(_source.Current.Pack.Words(turnContext.Activity.Locale).Phrases["remind.message"], InputHints.AcceptingInput));
        }

        return Task.CompletedTask;
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        TalkAsync(turnContext, Input.From(turnContext.Activity), cancellationToken);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TalkAsync(turnContext, Input.From((IMessageActivity)turnContext.Activity) with { IsEdit = true }, cancellationToken);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // A group is told once, when the bot comes; not again for each person who joins.
        var bot = turnContext.Activity.Recipient?.Id;
        return membersAdded.Any(m => m?.Id is not null && (m.Id == bot) == IsGroup(turnContext.Activity)) ? GreetAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Installing says hello where the channel tells of no members; taking the bot away says nothing and forgets nothing, since it may come back.</summary>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsGroup(turnContext.Activity) ? Task.CompletedTask : GreetAsync(turnContext, cancellationToken);

    private string BeforeEmergencyLine(string phrase, string? locale) =>
        new Speech(aboutSomeoneElse: false).Fill(_source.Current.Pack.Words(locale).Phrases[phrase]) + "\n\n" + EmergencyLine(locale);

    /// <summary>Who was sent to urgent care at once is not greeted afterwards: nothing competes with that advice.</summary>
    private Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.TurnState.Get<CaseTurn>().Case is { Greeted: false, Advised: null } ? TalkAsync(turnContext, null, cancellationToken) : Task.CompletedTask;

    private static bool IsGroup(IActivity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    private async Task TalkAsync(ITurnContext turnContext, Input? input, CancellationToken cancellationToken)
    {
        var knowledge = _source.Current;
        var words = knowledge.Pack.Words(turnContext.Activity.Locale);
        var turn = turnContext.TurnState.Get<CaseTurn>();
        if (turn.Case.SeenAt is { } seen && _clock.GetUtcNow() - seen >= TimeSpan.FromDays(_clinic.RetentionDays))
        {
            // What is kept no longer is not gone on with either, also where it has not been swept away yet.
            turn.Case = Case.Empty;
        }

        var talk = new Talk(turnContext, turn, knowledge, words, _clinic, _clock.GetUtcNow()) { Input = input ?? Input.Nothing, Links = _links, Lines = _lines };
        if (IsGroup(turnContext.Activity))
        {
            talk.SayPhrase("group.private");
            talk.SayPhrase("emergency-line");
            await talk.FlushAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        turnContext.TurnState.Set(talk);
        if (turn.WasLost)
        {
            talk.SayPhrase("lost");
        }
        else if (turn.Unreadable is not null)
        {
            talk.SayPhrase("unreadable");
        }

        if (input is not null)
        {
            talk.Case = ResumeInterrupt.Seen(talk.Case, talk.Now);
            await talk.ListenAsync(cancellationToken).ConfigureAwait(false);
            if (input is { HasAttachment: true, Text.Length: > 0 })
            {
                talk.SayPhrase("unsupported.attachment");
            }
        }

        var dc = await _dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(nameof(InterviewDialog), cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        await talk.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
