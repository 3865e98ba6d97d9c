using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// Makes a turn all or nothing: turns of one conversation run one at a time, a repeated activity gets the replies it got before, replies are
/// held until case, dialogs and replies are committed, and a conversation that changed meanwhile has its turn run again.
/// </summary>
public sealed class TurnTransaction(IConversationStore store, TimeProvider clock) : IMiddleware
{
    private const int MostRuns = 4;
    private readonly ConversationLocks _locks = new();

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var key = ConversationKey.Of(activity.ChannelId, activity.Conversation?.Id);
        var id = IdOf(activity);
        using var pass = await _locks.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        var held = new HeldSends(turnContext);
        try
        {
            for (var run = 1; ; run++)
            {
                var stored = await store.LoadAsync(key, id, cancellationToken).ConfigureAwait(false);
                if (stored.Replies is not null)
                {
                    held.Add(HeldReply.ReadAll(stored.Replies));
                    break;
                }

                var before = turnContext.TurnState.ToArray();
                var @case = stored.Case is null ? Case.Empty : CaseJson.Read(stored.Case);
                var turn = new CaseTurn(@case ?? Case.Empty, DialogStackJson.Read(@case is null ? null : stored.Dialogs));
                turnContext.TurnState.Set(turn);
                await next(cancellationToken).ConfigureAwait(false);
                held.Add(turn.Replies);
                if (!held.Any && Unchanged(stored, turn))
                {
                    break;
                }

                // A case of a form that we cannot read is set aside, and a fresh one begins with the red flags.
                var setAside = @case is null && !turn.Forgotten ? stored.Case : null;
                if (await store.CommitAsync(Commit(key, stored, turn, id, held, setAside), cancellationToken).ConfigureAwait(false))
                {
                    break;
                }

                if (run == MostRuns)
                {
                    throw new StoreUnavailableException($"The conversation changed {run} times while its turn ran.");
                }

                // Nothing has left the process: run the turn again on the fresh state.
                held.Clear();
                turnContext.TurnState.Clear();
                foreach (var (name, value) in before)
                {
                    turnContext.TurnState[name] = value;
                }
            }
        }
        catch
        {
            held.Drop();
            throw;
        }

        await held.ReleaseAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An edited message comes under the id of the one it edits: it is a repeat only when it says the same.</summary>
    private static string? IdOf(Activity activity) => activity is { Id: { } id, Type: ActivityTypes.MessageUpdate }
        ? $"{id}/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(activity.Text ?? "")))}"
        : activity.Id;

    private static bool Unchanged(StoredConversation stored, CaseTurn turn) =>
        !turn.Forgotten && CaseJson.Write(turn.Case) == (stored.Case ?? CaseJson.Write(Case.Empty));

    private TurnCommit Commit(string key, StoredConversation stored, CaseTurn turn, string? id, HeldSends held, string? setAside) => new(
        key,
        stored.Version,
        turn.Forgotten ? null : CaseJson.Write(turn.Case),
        DialogStackJson.Write(turn.Dialogs),
        id,
        held.ToJson(),
        setAside,
        turn.Case.Consent == Consent.Given,
        clock.GetUtcNow());
}
