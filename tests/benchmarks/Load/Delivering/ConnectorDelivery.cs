using System.Collections.Concurrent;
using System.Net.Http.Json;

namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>Replies come through the Connector API, to a channel of our own on this machine.</summary>
internal sealed class ConnectorDelivery(string url, Answer answer, ConnectorStub channel) : IDelivery
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(15);
    private readonly HttpClient _http = Http.NewClient();
    private readonly ConcurrentDictionary<string, Line> _lines = new();
    private long _requests;

    private Answer Expected => answer;

    private string ServiceUrl => channel.Url;

    public long Requests => _requests + channel.Requests;

    public string? Remark => FormattableString.Invariant($"at most {channel.MostConnections} connections to the channel");

    public static async Task<ConnectorDelivery> StartAsync(string url, Answer answer)
    {
        ConnectorDelivery? delivery = null;
        var channel = await ConnectorStub.StartAsync((conversation, reply) => delivery!.Take(conversation, reply)).ConfigureAwait(false);
        return delivery = new ConnectorDelivery(url, answer, channel);
    }

    public ILine NewLine(string conversation) => _lines[conversation] = new Line(this, conversation);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await channel.DisposeAsync().ConfigureAwait(false);
    }

    private void Take(string conversation, WireActivity reply)
    {
        if (_lines.TryGetValue(conversation, out var line))
        {
            line.Take(reply);
        }
    }

    private async Task PostAsync(WireActivity activity)
    {
        using var response = await _http.PostAsJsonAsync($"{url}/api/messages", activity, WireJson.Default.WireActivity).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        Interlocked.Increment(ref _requests);
    }

    private sealed class Line(ConnectorDelivery delivery, string conversation) : ILine
    {
        private int _said;
        private Replies _open = new("", new Saying(null, null));

        public async Task TurnAsync(Saying saying)
        {
            var open = _open = new Replies($"in-{++_said}", saying);
            if (delivery.Expected.IsWhole(saying, []))
            {
                open.Done.SetResult();
            }

            await delivery.PostAsync(Http.Activity(saying, open.To, conversation, delivery.ServiceUrl, null)).ConfigureAwait(false);
            try
            {
                await open.Done.Task.WaitAsync(patience).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                delivery.Expected.Check(saying, open.All);
            }
        }

        public void Take(WireActivity reply)
        {
            var open = _open;
            if (reply.ReplyToId == open.To)
            {
                lock (open)
                {
                    open.All.Add(reply);
                    if (delivery.Expected.IsWhole(open.Saying, open.All))
                    {
                        open.Done.TrySetResult();
                    }
                }
            }
        }

        public ValueTask DisposeAsync()
        {
            delivery._lines.TryRemove(conversation, out _);
            return ValueTask.CompletedTask;
        }

        private sealed record Replies(string To, Saying Saying)
        {
            public List<WireActivity> All { get; } = [];

            public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
