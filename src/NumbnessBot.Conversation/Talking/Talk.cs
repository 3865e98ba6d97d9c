using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>One turn of the talk: what came in, the case, and the one message that goes out.</summary>
public sealed class Talk(ITurnContext context, CaseTurn turn, Knowledge knowledge, LocaleWords words, Clinic clinic, DateTimeOffset now)
{
    /// <summary>Of longer texts the readers take the first and the last part; the person is told.</summary>
    private const int LongestReadWhole = 20_000;

    private readonly List<string> _lead = [];
    private readonly List<HeldReply> _after = [];
    private readonly Case _before = turn.Case;

    public ITurnContext Context => context;

    /// <summary>What the channel's log keeps of the conversation; null where none is kept.</summary>
    public IConversationLines? Lines { get; init; }

    public Knowledge Knowledge => knowledge;

    public LocaleWords Words => words;

    public Phrases Phrases => words.Phrases;

    public Readers Readers { get; } = knowledge.ReadersOf(words);

    public Listener Listener { get; } = knowledge.ListenerOf(words);

    /// <summary>The questions as they stand for the case; those of the turn before, as far as nothing has changed.</summary>
    public QuestionViews Views { get; } = turn.Views = turn.Views?.IsOf(knowledge, words, clinic) == true ? turn.Views : new(knowledge, words, clinic);

    public Clinic Clinic => clinic;

    public DateTimeOffset Now => now;

    /// <summary>The person's own time, as far as the channel tells it; else the clinic's.</summary>
    public DateTimeOffset LocalNow => context.Activity.LocalTimestamp is { } local ? now.ToOffset(local.Offset)
        : clinic.TimeZone is { } zone ? TimeZoneInfo.ConvertTime(now, zone)
        : now;

    public ChannelProfile Channel => ChannelTable.Of(context.Activity.ChannelId);

    public Input Input { get; set; } = Input.Nothing;

    /// <summary>The command that the whole message is, if it is one.</summary>
    public Command? Command { get; set; }

    /// <summary>What the person wants done beside the interview, in the whole message or in one sentence of it.</summary>
    public Command? Service { get; private set; }

    /// <summary>What the message did to the case; null before it was listened to.</summary>
    public Heard? Heard { get; set; }

    public Case Case
    {
        get => turn.Case;
        set => turn.Case = value;
    }

    /// <summary>Titles that this turn offers to read about, in place of those that go with the advice.</summary>
    public IReadOnlyList<string> Offers { get; set; } = [];

    /// <summary>Makes addresses of pages for the doctor; null where there is no web page to show them.</summary>
    public IPageLinks? Links { get; init; }

    /// <summary>The page for the doctor, offered with the next message.</summary>
    public SummaryPayload? Summary { get; set; }

    /// <summary>The picture that goes with what is said before the question or advice of this turn; null for none.</summary>
    public string? Picture { get; set; }

    /// <summary>The case as the turn found it.</summary>
    public Case Before => _before;

    public Speech Speech => QuestionViews.Speech(Case);

    /// <summary>What the rules and the plan say of the case.</summary>
    public Reckoning Reckoning => Views.Reckoning;

    /// <summary>The question that is open, as it was asked.</summary>
    public QuestionView? Open => Views.Open(Case);

    /// <summary>Takes the message into the case; what it says is known from here on, whatever follows.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        if (Input.Country is { } code && knowledge.Pack.Countries.ContainsKey(code))
        {
            Case = Case.Choose(Attributes.Country, code, now);
        }

        Input = Submits.Read(this, Input);
        var passage = Passage.Read(Input.Text);
        Command = Input.IsEdit ? null : Readers.Commands.Read(passage);
        var beside = Input.IsAnswer && Command is null ? ServiceSentence.Find(Input.Text, Readers.Commands, Phrases) : null;
        Service = Input.IsAnswer && Command is { IsService: true } ? Command : beside?.Wish;
        if (Input.Text.Length > LongestReadWhole)
        {
            SayPhrase("too-long");
        }

        // What was changed afterwards is read for signs, but it answers no question a second time.
        var open = Input.IsEdit ? null : Open;
        if ((Case.Advised is not null || Case.MenuShown) && Topics.IsTitle(this, Input.Text))
        {
            // A title picked from the menu names an illness, not a sign of this person; "slurred speech" in one's own words may be one.
            Heard = Heard.Nothing(Case);
            return;
        }

        var said = beside?.Rest ?? Input.Text;
        Heard = Listener.Hear(Case, open, said, now, read: passage);
        if (open is not null && Heard.Answer is Answer.NotUnderstood
            && await SecondOpinion.ReadAsync(context, open, Input.Text, now, cancellationToken).ConfigureAwait(false) is { } second)
        {
            Heard = Listener.Hear(Case, open, said, now, second, passage);
        }

        if (open is not null && IsCommandAlone(open, Heard.Answer))
        {
            Heard = Heard.Nothing(Case);
        }

        // Whoever has named a sign has begun to tell: the opening is not asked again.
        var opened = Heard.Case.Opened || (open?.Planned is null && Heard.Case.Findings.Values.Any(f => f.State is FindingState.Present or FindingState.Uncertain or FindingState.Absent or FindingState.Past));
        Case = opened == Heard.Case.Opened && !Heard.Case.MenuShown ? Heard.Case : Heard.Case with { Opened = opened, MenuShown = false };
    }

    /// <summary>
    /// A bare "back" or "start again" shares a word with a line of a list ("a change of shape of the back", "hard to start"), and is no tick of it.
    /// </summary>
    private bool IsCommandAlone(QuestionView open, Answer answer) =>
        Command is { Object.Length: 0, IsSmallTalk: false } && answer is Answer.Picked && open.Planned is { Question.Attribute: null }
        && !open.Choices.Any(c => c.Names.Contains(Input.Text, StringComparer.OrdinalIgnoreCase));

    public Assessment Assess() => Reckoning.Assess(Case);

    /// <summary>Everything kept of this conversation goes when the turn commits.</summary>
    public void Forget()
    {
        turn.Forgotten = true;
        turn.Case = Case.Empty;
    }

    /// <summary>A sentence that goes before the question or advice of this turn.</summary>
    public void Say(string text)
    {
        if (text.Length > 0 && !_lead.Contains(text))
        {
            _lead.Add(text);
        }
    }

    /// <summary>Takes back what would go before the advice: an emergency starts with what to do.</summary>
    public void Hush()
    {
        _lead.Clear();
        Picture = null;
    }

    /// <summary>A phrase of the locale that goes before the question or advice of this turn.</summary>
    public void SayPhrase(string key, params ReadOnlySpan<(string Name, string Value)> values) => Say(Fill(key, values));

    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Phrases[key];
        return text.Contains('{') ? Speech.Fill(text, [.. values, ("emergency", Views.NumbersFor(Case).Emergency)]) : text;
    }

    public Task AskAsync(QuestionView view, string? rephrased, CancellationToken cancellationToken)
    {
        // With nothing else to say first, what was heard is said back.
        if (_lead.Count == 0)
        {
            Say(new Echo(knowledge.Pack, words).Of(_before, Case));
        }

        return SendAsync(new QuestionText(Phrases).Of(view, rephrased), view, null, [], cancellationToken);
    }

    public Task AdviseAsync(string text, OutcomePayload outcome, QuestionView? under, IReadOnlyList<string> actions, CancellationToken cancellationToken) =>
        SendAsync(under is null ? text : text + "\n\n" + new QuestionText(Phrases).Of(under), under, outcome, actions, cancellationToken);

    /// <summary>A reply of its own beside this turn's message: before it, or behind it, which is where it goes under urgent advice.</summary>
    public void SendBeside(HeldReply reply, bool before)
    {
        if (before)
        {
            turn.Replies.Add(reply);
        }
        else
        {
            _after.Add(reply);
        }
    }

    /// <summary>Sends what was said, when nothing else took it along.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) =>
        _lead.Count > 0 ? SendAsync("", null, null, [], cancellationToken) : Task.CompletedTask;

    public Task SendAsync(
        string text, QuestionView? question, OutcomePayload? outcome, IReadOnlyList<string> actions, CancellationToken cancellationToken)
    {
        var channel = Channel;
        var menu = actions.Count > 0 && channel is { ShowsChoices: false, CardSchema: null } ? Fill("menu.list", ("list", string.Join("; ", actions))) : "";
        _lead.Add(text);
        _lead.Add(menu);
        _lead.RemoveAll(t => t.Length == 0);
        var whole = string.Join("\n\n", _lead);
        _lead.Clear();
        var titles = actions.Count > 0 || !channel.ShowsChoices ? actions : [.. (question?.Choices ?? []).Select(c => c.Names[0])];
        var payload = question?.Payload;
        if (payload is not null)
        {
            Case = Case with { Asking = Nonce.Next(context.Activity, Case.Asking, now) };
            payload.Nonce = Case.Asking;
        }

        turn.Replies.Add(new HeldReply(
            ActivityTypes.Message,
            whole,
            question is null ? InputHints.AcceptingInput : InputHints.ExpectingInput,
            channel.ShowsChoices && titles.Count > 0 ? [.. titles] : null,
            payload,
            outcome,
            channel.CardSchema is null ? null : CardWords(question, outcome),
            Summary,
            HeldPicture()));
        (Summary, Picture) = (null, null);
        _after.ForEach(turn.Replies.Add);
        _after.Clear();
        return Task.CompletedTask;
    }

    /// <summary>The words of a card that the text does not hold; null when it needs none.</summary>
    private CardWords? CardWords(QuestionView? question, OutcomePayload? outcome)
    {
        var region = question is { Kind: QuestionKind.Region, Choices.IsEmpty: false };
        var ticks = region || question is { Kind: QuestionKind.Multiple, Choices.IsEmpty: false };
        var map = region ? Phrases["card.map"] : question is { Marked.IsEmpty: false } ? new MarkedMap(knowledge.Pack, words).Alt(Case) : null;
        var number = outcome is null || !LevelIds.TryParse(outcome.Level, out var level) ? null : Views.NumbersFor(Case).Of(level);
        var page = Summary?.Url is not null;
        return !ticks && number is null && !page && map is null ? null : new CardWords(
            ticks ? Phrases["card.ticks"] : null,
            ticks ? Phrases["card.send"] : null,
            number is null ? null : Fill("card.call", ("number", number)),
            number,
            page ? Phrases["summary.title"] : null,
            page ? Phrases["summary.open"] : null,
            map,
            region ? Phrases["card.several"] : null);
    }

    private HeldPicture? HeldPicture() => Picture is { } name ? new(name, words.Pictures.GetValueOrDefault(name, "")) : null;
}
