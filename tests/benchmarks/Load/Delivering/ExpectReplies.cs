using System.Net.Http.Json;

namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>Replies come in the response to what was said.</summary>
internal sealed class ExpectReplies(string url, Answer answer) : IDelivery
{
    private readonly HttpClient _http = Http.NewClient();
    private long _requests;

    private string Url => url;

    private Answer Expected => answer;

    public long Requests => _requests;

    public string? Remark => null;

    /// <summary>Opens a connection, and has the driver's own code for it compiled, with a request that is refused.</summary>
    public async Task ConnectAsync()
    {
        using var response = await _http.PostAsJsonAsync($"{url}/api/messages", new WireActivity("", null, null, null, null, null, null, null, null, null, null), WireJson.Default.WireActivity).ConfigureAwait(false);
    }

    public ILine NewLine(string conversation) => new Line(this, conversation);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Line(ExpectReplies delivery, string conversation) : ILine
    {
        private int _said;

        public async Task TurnAsync(Saying saying)
        {
            var activity = Http.Activity(saying, $"in-{++_said}", conversation, delivery.Url, "expectReplies");
            using var response = await delivery._http.PostAsJsonAsync($"{delivery.Url}/api/messages", activity, WireJson.Default.WireActivity).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var replies = await response.Content.ReadFromJsonAsync(WireJson.Default.WireReplies).ConfigureAwait(false);
            Interlocked.Increment(ref delivery._requests);
            delivery.Expected.Check(saying, replies?.Activities ?? []);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
