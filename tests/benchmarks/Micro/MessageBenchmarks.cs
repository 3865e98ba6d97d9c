using BenchmarkDotNet.Attributes;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>What a channel gets of the replies of whole interviews.</summary>
public class MessageBenchmarks
{
    private HeldReply[] _replies = [];
    private int _next;

    /// <summary>Plain text, suggested actions, and a card.</summary>
    [Params("test", "directline", "msteams")]
    public string Channel { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _replies = Inputs.Replies;

    [Benchmark]
    public object Render() => ReplyRenderer.Render(_replies[_next++ % _replies.Length], ChannelTable.Of(Channel)).ToList();
}
