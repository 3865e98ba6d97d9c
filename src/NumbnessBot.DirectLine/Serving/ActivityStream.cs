using System.Net.WebSockets;
using System.Text;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Talking;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>
/// One socket: sends what the log holds after the client's watermark, then whatever is added. It reads the log at the client's own pace, so that a
/// slow one holds up nobody and nothing piles up for it.
/// </summary>
internal sealed class ActivityStream(WebSocket socket, string conversation, ConversationLog log)
{
    /// <summary>A client says nothing here but an empty keep-alive; who says much more is none of ours.</summary>
    private const int MostSaid = 64 * 1024;

    private const int LinesInAFrame = 50;

    /// <summary>Who has not taken a frame by then is gone.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan farewell = TimeSpan.FromSeconds(2);

    public async Task RunAsync(string? watermark, Listeners listeners, CancellationToken stopping, CancellationToken aborted)
    {
        using var listener = listeners.Add(conversation);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var hearing = HearAsync(gone);
        try
        {
            await TellAsync(watermark, listener, stopping, gone.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client is gone; it comes back with its watermark.
        }

        catch (StoreUnavailableException)
        {
            // So it does when nothing can be read now.
        }

        await CloseAsync(stopping.IsCancellationRequested).ConfigureAwait(false);
        if (await Task.WhenAny(hearing, Task.Delay(farewell, CancellationToken.None)).ConfigureAwait(false) != hearing)
        {
            socket.Abort();
        }

        await hearing.ConfigureAwait(false);
    }

    private async Task TellAsync(string? watermark, Listener listener, CancellationToken stopping, CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        long? sent = null;
        while (!over.IsCancellationRequested)
        {
            var next = listener.Next;
            var lines = sent is null
                ? await log.ReadAsync(conversation, watermark, gone).ConfigureAwait(false)
                : await log.ReadAsync(conversation, sent.Value, gone).ConfigureAwait(false);
            foreach (var some in lines.Chunk(LinesInAFrame))
            {
                await SendAsync(ConversationLog.Page(some, null), gone).ConfigureAwait(false);
            }

            sent = lines is [.., var last] ? last.Number : sent;
            await next.WaitAsync(over.Token).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(string frame, CancellationToken gone)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, late.Token).ConfigureAwait(false);
    }

    /// <summary>Ends when the client closes or is gone.</summary>
    private async Task HearAsync(CancellationTokenSource gone)
    {
        var buffer = new byte[64];
        var said = 0;
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent && said < MostSaid)
            {
                var heard = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
                if (heard.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                said += heard.Count;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Gone without a word.
        }

        await gone.CancelAsync().ConfigureAwait(false);
    }

    private async Task CloseAsync(bool stopping)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var late = new CancellationTokenSource(farewell);
        try
        {
            await socket.CloseOutputAsync(
                stopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, late.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It did not wait for a farewell.
        }
    }
}
