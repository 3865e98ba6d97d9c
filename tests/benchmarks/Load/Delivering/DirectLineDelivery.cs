using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>A page's way: Direct Line 3.0, where what is said is posted and everything comes back on a WebSocket.</summary>
internal sealed class DirectLineDelivery(string url, Answer answer) : IDelivery
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(15);
    private readonly HttpClient _http = Http.NewClient();
    private long _requests;

    private Answer Expected => answer;

    public long Requests => _requests;

    public string? Remark => null;

    public ILine NewLine(string conversation) => new Line(this);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> PostAsync<T>(string path, string? token, HttpContent? body, JsonTypeInfo<T> type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}/v3/directline/{path}") { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        Interlocked.Increment(ref _requests);
        return (await response.Content.ReadFromJsonAsync(type).ConfigureAwait(false))!;
    }

    private sealed class Line(DirectLineDelivery delivery) : ILine
    {
        private readonly ClientWebSocket _socket = new();
        private readonly byte[] _buffer = new byte[8 * 1024];
        private readonly MemoryStream _frame = new();
        private string _path = "";
        private string? _token;

        public async Task TurnAsync(Saying saying)
        {
            var to = saying.Text is null ? await BeginAsync().ConfigureAwait(false) : await SayAsync(saying.Text).ConfigureAwait(false);
            var replies = new List<WireActivity>();
            using var late = new CancellationTokenSource(patience);
            try
            {
                while (!delivery.Expected.IsWhole(saying, replies))
                {
                    replies.AddRange((await HearAsync(late.Token).ConfigureAwait(false)).Where(a => a.ReplyToId == to));
                }
            }
            catch (OperationCanceledException)
            {
                delivery.Expected.Check(saying, replies);
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_socket.State == WebSocketState.Open)
            {
                using var late = new CancellationTokenSource(patience);
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, late.Token).ConfigureAwait(false);
            }

            _socket.Dispose();
        }

        /// <returns>What the greeting is a reply to.</returns>
        private async Task<string> BeginAsync()
        {
            _token = (await delivery.PostAsync("tokens/generate", null, null, WireJson.Default.WireToken).ConfigureAwait(false)).Token;
            var begun = await delivery.PostAsync("conversations", _token, Json("""{"locale":"en"}"""), WireJson.Default.WireToken).ConfigureAwait(false);
            _token = begun.Token;
            _path = $"conversations/{begun.ConversationId}/activities";
            await _socket.ConnectAsync(new Uri(begun.StreamUrl!), CancellationToken.None).ConfigureAwait(false);
            Interlocked.Increment(ref delivery._requests);
            return $"{begun.ConversationId}-hello";
        }

        private async Task<string> SayAsync(string text)
        {
            var said = JsonContent.Create(new WireActivity("message", null, text, "en", null, null, null, null, null, null, null), WireJson.Default.WireActivity);
            return (await delivery.PostAsync(_path, _token, said, WireJson.Default.WireTaken).ConfigureAwait(false)).Id;
        }

        private async Task<WireActivity[]> HearAsync(CancellationToken cancellationToken)
        {
            _frame.SetLength(0);
            while (true)
            {
                var part = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    throw new InvalidOperationException("The bot closed the stream.");
                }

                _frame.Write(_buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Interlocked.Increment(ref delivery._requests);
                    return JsonSerializer.Deserialize(_frame.GetBuffer().AsSpan(0, (int)_frame.Length), WireJson.Default.WireReplies)!.Activities;
                }
            }
        }

        private static StringContent Json(string text) => new(text, new MediaTypeHeaderValue("application/json"));
    }
}
