namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>A way by which a bot is spoken to and its replies come back.</summary>
internal interface IDelivery : IAsyncDisposable
{
    /// <summary>HTTP requests and frames so far, both ways.</summary>
    long Requests { get; }

    /// <summary>What was seen beside the turns, such as how many connections the bot opened; null for nothing.</summary>
    string? Remark { get; }

    /// <param name="conversation">A name that was not used before.</param>
    ILine NewLine(string conversation);
}
