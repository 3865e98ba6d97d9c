using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using NumbnessBot.Benchmarks.Bots;
using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Load.Delivering;
using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Endurance;

/// <summary>Very many people who have the page open and say nothing: what memory the host holds for their conversations and sockets.</summary>
internal static class SocketsCommand
{
    private const int AtOnce = 16;
    private const int Steps = 5;
    private const int BufferSize = 256;

    /// <summary>As many from one address of this machine; each has only so many ports.</summary>
    private const int OfAnAddress = 20_000;

    private static readonly TimeSpan quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(5);

    public static async Task<Table> RunAsync(int sockets, TextWriter output)
    {
        var script = await Script.RecordAsync().ConfigureAwait(false);
        using var bot = await BotStarter.OursAsync(0, ["--DirectLine:MostSockets", (sockets + 1000).ToString(CultureInfo.InvariantCulture)]).ConfigureAwait(false);
        await using (var delivery = new DirectLineDelivery(bot.Url, new Answer(isOurs: true)))
        {
            await new Driver(delivery, script).RunAsync(8, warmUp).ConfigureAwait(false);
        }

        await Task.Delay(quiet).ConfigureAwait(false);
        var before = bot.ResidentBytes;
        var table = new Table("open sockets", "resident MB", "more MB", "kB a socket");
        table.Add("0", Figures.Megabytes(before), "0", "");
        using var http = Http.NewClient();
        var open = new List<OpenSocket>();
        try
        {
            for (var step = 1; step <= Steps; step++)
            {
                var from = open.Count;
                var range = Enumerable.Range(from, (int)((long)sockets * step / Steps) - from);
                var opened = new OpenSocket[range.Count()];
                await Parallel.ForEachAsync(range, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => opened[i - from] = await OpenAsync(http, bot.Url, i).ConfigureAwait(false)).ConfigureAwait(false);
                open.AddRange(opened);
                await Task.Delay(quiet).ConfigureAwait(false);
                var more = bot.ResidentBytes - before;
                table.Add(Figures.Whole(open.Count), Figures.Megabytes(before + more), Figures.Megabytes(more), Figures.Fine(more / 1000.0 / open.Count));
                output.WriteLine($"{Figures.Whole(open.Count)} sockets, {Figures.Megabytes(more)} MB more");
            }

            var lost = open.Count(s => !s.IsOpen);
            table.Remark = lost > 0 ? $"{lost} sockets were lost." : "All were open to the end.";
        }
        finally
        {
            open.ForEach(s => s.Dispose());
        }

        return table;
    }

    /// <summary>Somebody who comes, is greeted, and listens.</summary>
    private static async Task<OpenSocket> OpenAsync(HttpClient http, string url, int number)
    {
        var token = await PostAsync(http, $"{url}/v3/directline/tokens/generate", null).ConfigureAwait(false);
        var begun = await PostAsync(http, $"{url}/v3/directline/conversations", token.Token).ConfigureAwait(false);
        var socket = new ClientWebSocket();
        using var connecting = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(new IPAddress([127, 0, 0, (byte)(2 + (number / OfAnAddress))]), context.DnsEndPoint, cancellationToken),
        };
        using var invoker = new HttpMessageInvoker(connecting);
        await socket.ConnectAsync(new Uri(begun.StreamUrl!), invoker, CancellationToken.None).ConfigureAwait(false);
        var buffer = new byte[BufferSize];
        await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
        return new OpenSocket(socket, buffer);
    }

    private static async Task<WireToken> PostAsync(HttpClient http, string url, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WireJson.Default.WireToken).ConfigureAwait(false))!;
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Parse(to.Host), to.Port, cancellationToken).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Listens on, so that the host's questions whether anybody is there are answered.</summary>
    private sealed class OpenSocket : IDisposable
    {
        private readonly ClientWebSocket _socket;

        public OpenSocket(ClientWebSocket socket, byte[] buffer)
        {
            _socket = socket;
            _ = ListenAsync(buffer);
        }

        public bool IsOpen => _socket.State == WebSocketState.Open;

        public void Dispose() => _socket.Dispose();

        private async Task ListenAsync(byte[] buffer)
        {
            try
            {
                while ((await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
                {
                    // What is said is not looked at.
                }
            }
            catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The end of it.
            }
        }
    }
}
