using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Bot.Builder;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// Counts and times turns for whoever operates the bot: by channel, level, rule and question, never by person, and with nobody's words. Goes round the
/// transaction, so that the time holds the store and the delivery.
/// </summary>
public sealed class TurnMeter : IMiddleware, IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "NumbnessBot";

    private const string Answered = "answered";
    private const string Repeated = "repeated";
    private const string Failed = "failed";

    private readonly Meter _meter = new(Name);
    private readonly ActivitySource _source = new(Name);
    private readonly Histogram<double> _turns;
    private readonly Counter<long> _conversations;
    private readonly Counter<long> _advice;
    private readonly Counter<long> _rules;
    private readonly Counter<long> _misunderstandings;

    public TurnMeter()
    {
        _turns = _meter.CreateHistogram<double>("numbness.turn.duration", "s", "Turns from arrival to delivery, by channel and result.");
        _conversations = _meter.CreateCounter<long>("numbness.conversations", "{conversation}", "Conversations that were begun, reached advice, or were forgotten on demand.");
        _advice = _meter.CreateCounter<long>("numbness.advice", "{message}", "Messages that give advice, by level.");
        _rules = _meter.CreateCounter<long>("numbness.rules", "{rule}", "Rules behind advice, by id.");
        _misunderstandings = _meter.CreateCounter<long>("numbness.misunderstandings", "{answer}", "Answers that were not understood, by question.");
    }

    /// <summary>The meter, for a listener of one host among several in a process.</summary>
    public Meter Meter => _meter;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var channel = ChannelTable.Of(turnContext.Activity.ChannelId).Id is { Length: > 0 } known ? known : "other";
        var result = Failed;
        using var span = _source.StartActivity("turn");
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
            result = turnContext.TurnState.Get<CaseTurn>() is { } turn ? Count(turn, turnContext.TurnState.Get<Talk>(), span) : Repeated;
        }
        finally
        {
            span?.SetTag("channel", channel).SetTag("result", result);
            _turns.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("channel", channel), new("result", result));
        }
    }

    public void Dispose()
    {
        _meter.Dispose();
        _source.Dispose();
    }

    private string Count(CaseTurn turn, Talk? talk, Activity? span)
    {
        foreach (var outcome in turn.Replies.Select(r => r.Outcome).OfType<Payloads.OutcomePayload>())
        {
            span?.SetTag("level", outcome.Level);
            _advice.Add(1, new KeyValuePair<string, object?>("level", outcome.Level));
            foreach (var rule in outcome.Rules)
            {
                _rules.Add(1, new KeyValuePair<string, object?>("rule", rule));
            }
        }

        if (talk is not null)
        {
            Count("begun", talk.Before is { Greeted: false, Advised: null } && turn.Case is not { Greeted: false, Advised: null });
            Count("advised", talk.Before.Advised is null && turn.Case.Advised is not null);
            if (turn.Case is { Pending: { } question } && turn.Case.Misses > talk.Before.Misses)
            {
                _misunderstandings.Add(1, new KeyValuePair<string, object?>("question", question.Value));
            }
        }

        Count("forgotten", turn.Forgotten);
        return Answered;
    }

    private void Count(string what, bool happened)
    {
        if (happened)
        {
            _conversations.Add(1, new KeyValuePair<string, object?>("event", what));
        }
    }
}
