namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>One person's conversation with a bot; one turn at a time.</summary>
internal interface ILine : IAsyncDisposable
{
    /// <summary>Done when the bot has answered.</summary>
    /// <exception cref="InvalidOperationException">It answered something else than it should.</exception>
    Task TurnAsync(Saying saying);
}
