using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// Makes a turn all or nothing: turns of one conversation run one at a time, a repeated activity gets the replies it got before, replies are
/// held until case, dialogs and replies are committed, and a conversation that changed meanwhile has its turn run again.
/// </summary>
/// <param name="probe">Null but in tests.</param>
/// <param name="pictures">The pictures that replies can show; null: none.</param>
public sealed class TurnTransaction(IConversationStore store, TimeProvider clock, ITurnProbe? probe = null, PictureSource? pictures = null) : IMiddleware
{
    /// <summary>Another host may win that often before a turn is given up.</summary>
    private const int MostRuns = 24;

    /// <summary>From then on a turn that has to run again lets the others go first for a moment.</summary>
    private const int RunsInHaste = 3;

    /// <summary>So often a commit may fail, with a store that answers afterwards, before the turn is given up.</summary>
    private const int MostDoubts = 2;

    /// <summary>For about five seconds a commit in doubt is looked after; a channel waits three times as long.</summary>
    private const int MostLooks = 20;

    private static readonly TimeSpan betweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan breath = TimeSpan.FromMilliseconds(2);
    private readonly ConversationLocks _locks = new();
    private readonly RecentTalks _recent = new(clock);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var key = ConversationKey.Of(activity.ChannelId, activity.Conversation?.Id);
        using var pass = await _locks.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        probe?.At(TurnPoint.Begin);
        var held = new HeldSends(turnContext, pictures ?? PictureSource.None);
        try
        {
            if (await CommitAsync(turnContext, key, held, next, cancellationToken).ConfigureAwait(false) is { } post)
            {
                turnContext.TurnState.Set(post);
            }
        }
        catch
        {
            held.Drop();
            throw;
        }

        await held.ReleaseAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the turn until it is committed; the replies are held.</summary>
    /// <returns>What is to be delivered; null when nothing is, or nothing is known to know it by.</returns>
    private async Task<PendingPost?> CommitAsync(ITurnContext turnContext, string key, HeldSends held, NextDelegate next, CancellationToken cancellationToken)
    {
        var id = ActivityIdentity.Of(turnContext.Activity);
        var address = turnContext.TurnState.Get<DeliveryAddress>();
        var before = turnContext.TurnState.ToArray();
        var doubts = 0;
        for (var run = 1; ; run++)
        {
            var stored = await store.LoadAsync(key, id, cancellationToken).ConfigureAwait(false);
            probe?.At(TurnPoint.Read);
            if (stored.Replies is not null)
            {
                held.Add(HeldReply.ReadAll(stored.Replies));
                return new PendingPost(key, id!);
            }

            var turn = await RunAsync(turnContext, key, stored, held, before, next, cancellationToken).ConfigureAwait(false);
            held.Add(turn.Replies);
            if (!held.Any && Unchanged(stored, turn))
            {
                return null;
            }

            // An activity without an id cannot come again, but its replies wait under some name until they are delivered.
            var name = id ?? (address is null ? null : $"~{stored.Version + 1}");
            probe?.At(TurnPoint.BeforeCommit);
            var commit = Commit(key, turnContext.Activity, stored, turn, name, held, address);
            var committed = false;
            try
            {
                committed = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException) when (id is not null && doubts++ < MostDoubts)
            {
                // It may be written, and only the answer lost. Whoever is told that it failed says it again, and that would answer the next question; so
                // look first, and if it is not there, run again.
                await UntilItAnswersAsync(key, cancellationToken).ConfigureAwait(false);
            }

            if (committed)
            {
                probe?.At(TurnPoint.AfterCommit);
                if (commit.Case is not null)
                {
                    _recent.Keep(key, commit.Case, commit.Dialogs, turn);
                }

                return name is null ? null : new PendingPost(key, name);
            }

            if (run == MostRuns)
            {
                throw new StoreUnavailableException($"The conversation changed {run} times while its turn ran.");
            }

            if (run > RunsInHaste)
            {
                await Task.Delay(breath * Random.Shared.Next(run), clock, cancellationToken).ConfigureAwait(false);
            }

            Rewind(turnContext, held, before);
        }
    }

    /// <exception cref="StoreUnavailableException">The store stays away.</exception>
    private async Task UntilItAnswersAsync(string key, CancellationToken cancellationToken)
    {
        for (var looks = 1; ; looks++)
        {
            try
            {
                await store.LoadAsync(key, null, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (StoreUnavailableException) when (looks < MostLooks)
            {
                await Task.Delay(betweenLooks, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A dialog stack that the dialogs of today cannot go on with is thrown away, since the case is the truth.</summary>
    private async Task<CaseTurn> RunAsync(
        ITurnContext turnContext, string key, StoredConversation stored, HeldSends held, KeyValuePair<string, object>[] before, NextDelegate next, CancellationToken cancellationToken)
    {
        if (!_recent.TryTake(key, stored, out var turn))
        {
            var read = stored.Case is null ? null : CaseJson.Read(stored.Case);
            turn = Begin(stored, read, DialogStackJson.Read(read is null ? null : stored.Dialogs));
        }

        var (@case, hadStack) = (turn.Case, turn.Dialogs.DialogStack.Count > 0);
        try
        {
            return await RunAsync(turnContext, turn, next, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (hadStack && e is not (OperationCanceledException or StoreUnavailableException))
        {
            Rewind(turnContext, held, before);
            return await RunAsync(turnContext, Begin(stored, turn.Unreadable is null ? @case : null, new DialogState()), next, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="stored">What was stored.</param>
    /// <param name="case">The case that was read; null when there is none, or one of a form that we cannot read: it is set aside, and a fresh one begins with the red flags.</param>
    /// <param name="dialogs">The dialog stack.</param>
    private static CaseTurn Begin(StoredConversation stored, Case? @case, DialogState dialogs) =>
        new(@case ?? Case.Empty, dialogs) { WasLost = stored.WasLost, Unreadable = @case is null ? stored.Case : null };

    private static async Task<CaseTurn> RunAsync(ITurnContext turnContext, CaseTurn turn, NextDelegate next, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(turn);
        await next(cancellationToken).ConfigureAwait(false);
        return turn;
    }

    /// <summary>Nothing has left the process: the turn can run again as if it had not run.</summary>
    private static void Rewind(ITurnContext turnContext, HeldSends held, KeyValuePair<string, object>[] before)
    {
        held.Clear();
        turnContext.TurnState.Clear();
        foreach (var (name, value) in before)
        {
            turnContext.TurnState[name] = value;
        }
    }

    private static bool Unchanged(StoredConversation stored, CaseTurn turn) =>
        !turn.Forgotten && CaseJson.Write(turn.Case) == (stored.Case ?? CaseJson.Write(Case.Empty));

    private TurnCommit Commit(string key, Activity activity, StoredConversation stored, CaseTurn turn, string? name, HeldSends held, DeliveryAddress? address) => new(
        key,
        stored.Version,
        turn.Forgotten ? null : CaseJson.Write(turn.Case),
        DialogStackJson.Write(turn.Dialogs),
        name,
        held.ToJson(),
        turn.Forgotten ? null : turn.Unreadable,
        turn.Case.Consent == Consent.Given,
        clock.GetUtcNow(),
        held.Any ? address?.Write() : null)
    {
        Reminder = turn.RemindedBefore == turn.Case.RemindAt ? null : new ReminderChange(turn.Case.RemindAt, (DeliveryAddress.Of(activity) with { ReplyToId = null }).Write()),
    };
}
