using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>
/// Whole interviews over HTTP with replies in the response: each client says one thing, waits for the answer, checks it and says the next. Drives any bot that
/// speaks the Activity Protocol; several are driven in turn, round by round, and the ratio to the first is printed.
/// </summary>
internal static class LoadCommand
{
    private const int Rounds = 3;
    private const int Interviews = 60;
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);

    /// <param name="clients">How many talk at the same time.</param>
    /// <param name="seconds">How long each round takes.</param>
    /// <param name="urls">Where the bots are; an address that begins with <c>any:</c> belongs to another bot, of which any reply is right.</param>
    public static async Task<int> RunAsync(int clients, int seconds, string[] urls, TextWriter output)
    {
        var script = await RecordAsync().ConfigureAwait(false);
        var best = new double[urls.Length];
        for (var round = 1; round <= Rounds; round++)
        {
            for (var i = 0; i < urls.Length; i++)
            {
                var ours = !urls[i].StartsWith("any:", StringComparison.Ordinal);
                using var driver = new LoadDriver(ours ? urls[i] : urls[i]["any:".Length..], script, ours);
                await driver.RunAsync(clients, warmUp).ConfigureAwait(false);
                var (turns, elapsed, times) = await driver.RunAsync(clients, TimeSpan.FromSeconds(seconds)).ConfigureAwait(false);
                var rate = turns / elapsed.TotalSeconds;
                best[i] = Math.Max(best[i], rate);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: {urls[i],-40} {rate,8:0} turns/s   p50 {At(times, 0.5):0.00} ms   p99 {At(times, 0.99):0.00} ms   {rate / (best[0] > 0 ? best[0] : rate):0.00} of the first"));
            }
        }

        return 0;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    /// <summary>What each person said (nothing when they came in), and which question was asked then.</summary>
    private static async Task<List<List<(string? Text, string? Question)>>> RecordAsync()
    {
        var talks = new List<List<(string?, string?)>>();
        foreach (var vignette in Vignette.Outsiders.Take(Interviews))
        {
            var talk = new TestTalk();
            await vignette.Play(Manner.Remarks).PlayAsync(talk).ConfigureAwait(false);
            var said = new List<(string?, string?)>();
            foreach (var activity in talk.Log)
            {
                if (activity.From?.Id == "person")
                {
                    said.Add((activity.Text, null));
                }
                else if (said.Count > 0 && activity.Entities?.FirstOrDefault(e => e.Type == QuestionPayload.EntityType)?.GetAs<QuestionPayload>() is { } question)
                {
                    said[^1] = (said[^1].Item1, question.Id);
                }
            }

            talks.Add(said);
        }

        return talks;
    }

    private sealed class LoadDriver(string url, List<List<(string? Text, string? Question)>> script, bool isOurs) : IDisposable
    {
        private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
        private readonly string _run = Guid.NewGuid().ToString("N")[..8];
        private int _talks;

        public async Task<(int Turns, TimeSpan Elapsed, List<double> Milliseconds)> RunAsync(int clients, TimeSpan time)
        {
            var clock = Stopwatch.StartNew();
            var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(clock, time)))).ConfigureAwait(false);
            var elapsed = clock.Elapsed;
            var times = all.SelectMany(t => t).Order().ToList();
            return (times.Count, elapsed, times);
        }

        public void Dispose() => _http.Dispose();

        private async Task<List<double>> ClientAsync(Stopwatch clock, TimeSpan time)
        {
            var times = new List<double>();
            while (clock.Elapsed < time)
            {
                var number = Interlocked.Increment(ref _talks);
                var conversation = new WireAccount($"load-{_run}-{number}");
                var talk = script[number % script.Count];
                for (var i = 0; i < talk.Count && clock.Elapsed < time; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await TurnAsync(conversation, $"in-{i}", talk[i].Text, talk[i].Question).ConfigureAwait(false);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            return times;
        }

        private async Task TurnAsync(WireAccount conversation, string id, string? text, string? question)
        {
            var activity = new WireActivity(text is null ? "conversationUpdate" : "message", id, text, "en", "test", url, new WireAccount("person"), new WireAccount("bot"), conversation, "expectReplies", null, text is null ? [new WireAccount("person")] : null);
            using var response = await _http.PostAsJsonAsync($"{url}/api/messages", activity, WireJson.Default.WireActivity).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var replies = await response.Content.ReadFromJsonAsync(WireJson.Default.WireReplies).ConfigureAwait(false);
            var asked = replies?.Activities.SelectMany(a => a.Entities ?? []).LastOrDefault(e => e.Type == QuestionPayload.EntityType)?.Id;
            if ((text is not null && replies is not { Activities.Length: > 0 }) || (isOurs && asked != question))
            {
                throw new InvalidOperationException($"A turn should have asked '{question}' and asked '{asked}'.");
            }
        }
    }
}
