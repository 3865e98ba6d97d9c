using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.Benchmarks.Speed;

/// <summary>Rows as long as those that turns of interviews write on average; what stands in them does not matter to a store.</summary>
internal sealed record TurnRows(string Case, string Dialogs, string Replies)
{
    private const int Interviews = 20;

    public static async Task<TurnRows> OfInterviewsAsync()
    {
        var store = new CountingStore();
        var number = 0;
        foreach (var vignette in Patients.Some(Interviews))
        {
            await vignette.Play(Manner.Remarks).PlayAsync(new TestTalk(store: store, conversation: $"talk-{number++}")).ConfigureAwait(false);
        }

        return store.Average();
    }

    public override string ToString() => FormattableString.Invariant($"rows of {Case.Length} characters for the case, {Dialogs.Length} for the dialogs and {Replies.Length} for the replies");

    /// <summary>Looks at what is kept; what people have not agreed to have kept never reaches the disk.</summary>
    private sealed class CountingStore : IConversationStore
    {
        private readonly MemoryConversationStore _store = new();
        private readonly List<TurnCommit> _kept = [];

        public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) => _store.LoadAsync(key, activityId, cancellationToken);

        public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
        {
            if (turn is { MayKeep: true, Case: not null })
            {
                _kept.Add(turn);
            }

            return _store.CommitAsync(turn, cancellationToken);
        }

        public TurnRows Average() => new(Text(t => t.Case!.Length), Text(t => t.Dialogs?.Length ?? 0), Text(t => t.Replies.Length));

        private string Text(Func<TurnCommit, int> length) => new('x', (int)_kept.Average(length));
    }
}
