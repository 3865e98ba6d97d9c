using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NumbnessBot.DirectLine.Tests.Playing;

/// <summary>A client's end of the stream.</summary>
internal sealed class Ear : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public List<JsonNode> Heard { get; } = [];

    public string Watermark { get; private set; } = "";

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public static async Task<Ear> OpenAsync(string address, string? origin)
    {
        var ear = new Ear();
        if (origin is not null)
        {
            ear._socket.Options.SetRequestHeader("Origin", origin);
        }

        ear._socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await ear._socket.ConnectAsync(new Uri(address), CancellationToken.None);
        return ear;
    }

    /// <summary>Hears on until the bot has answered the activity.</summary>
    public Task UntilAnsweredAsync(string activityId) => UntilAsync(a => (string?)a["replyToId"] == activityId);

    public async Task UntilAsync(Func<JsonNode, bool> awaited)
    {
        while (!Heard.Any(awaited))
        {
            Assert.True(await HearAsync(), "The stream was closed.");
        }
    }

    /// <summary>Hears one frame. False when the server closed.</summary>
    public async Task<bool> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Long);
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                var page = JsonNode.Parse(frame.ToArray())!;
                Heard.AddRange(page["activities"]!.AsArray().Select(a => a!));
                Watermark = (string)page["watermark"]!;
                return true;
            }
        }
    }

    public Task SayAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The connection breaks without a word.</summary>
    public void Break() => _socket.Abort();

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
