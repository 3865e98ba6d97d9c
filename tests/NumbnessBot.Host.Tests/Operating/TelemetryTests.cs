using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Operating;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Operating;

public sealed class TelemetryTests
{
    private static readonly string[] said = ["my back is numb, quokka-5511", "yes", "quokka-5511", "quokka-5511", "what is sciatica quokka-5511", "I can't pee quokka-5511", "forget me", "yes"];

    [Fact]
    public async Task Nobodys_word_is_in_any_metric_or_trace()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        var meter = host.Services.GetRequiredService<TurnMeter>().Meter;
        var seen = new List<string>();
        using var metrics = new MeterListener { InstrumentPublished = (instrument, listener) => Enable(instrument, listener, meter) };
        metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(seen, instrument.Name, tags));
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(seen, instrument.Name, tags));
        metrics.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Add(seen, span.OperationName, [.. span.TagObjects]),
        };
        ActivitySource.AddActivityListener(traces);

        await TalkAsync(client);

        lock (seen)
        {
            Assert.Contains(BotHost.SharedContent.Value.Current.Interview.Questions, question => seen.Contains($"numbness.misunderstandings question={question.Id}"));
            Assert.Contains("numbness.rules rule=ces-retention", seen);
            Assert.Contains("numbness.conversations event=begun", seen);
            Assert.Contains("numbness.store.duration operation=load result=done", seen);
            Assert.Contains("numbness.store.duration operation=commit result=done", seen);
            Assert.Contains("numbness.advice level=emergency", seen);
            Assert.Contains("numbness.conversations event=forgotten", seen);
            Assert.Contains(seen, s => s.StartsWith("turn ", StringComparison.Ordinal));
            Assert.DoesNotContain(seen, s => s.Contains("-551", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_documents_name_every_instrument_and_no_other()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        var meter = host.Services.GetRequiredService<TurnMeter>().Meter;
        var instruments = new List<string>();
        using var metrics = new MeterListener();
        metrics.InstrumentPublished = (instrument, _) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
            {
                instruments.Add(instrument.Name);
            }
        };
        metrics.Start();

        var rows = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "operate.md"))).Where(line => line.StartsWith("| `numbness.", StringComparison.Ordinal));
        var named = rows.SelectMany(row => row.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`'));

        Assert.Equal(named.Order(StringComparer.Ordinal), instruments.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_the_store_is_counted_as_one()
    {
        using var host = new BotHost { Replace = services => services.AddSingleton<IConversationStore>(provider => new MeasuredStore(new AwayStore(), provider.GetRequiredService<TurnMeter>())) };
        using var client = host.CreateClient();
        var seen = new List<string>();
        using var durations = Durations(host, seen);

        await new Channel(client, "away").SayAsync("my back is numb");

        lock (seen)
        {
            Assert.Contains("numbness.turn.duration channel=test result=failed", seen);
            Assert.Contains("numbness.store.duration operation=load result=failed", seen);
        }
    }

    [Fact]
    public async Task A_repeat_is_counted_as_such()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        var seen = new List<string>();
        using var durations = Durations(host, seen);
        var talk = new Channel(client, "again");
        var message = talk.Message("hello");

        await talk.RepliesAsync(message.DeepClone());
        await talk.RepliesAsync(message.DeepClone());

        lock (seen)
        {
            Assert.Equal(["numbness.turn.duration channel=test result=answered", "numbness.turn.duration channel=test result=repeated"],
                seen.Where(s => s.StartsWith("numbness.turn", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Metrics_and_traces_go_to_the_collector_that_is_named_and_hold_no_word()
    {
        await using var collector = await Collector.StartAsync();
        using (var host = new BotHost
        {
            Settings = new()
            {
                ["Storage:Provider"] = "Memory",
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            },
        })
        {
            using var client = host.CreateClient();
            await TalkAsync(client);
        }

        Assert.Contains("numbness.turn.duration", collector.Text("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("ces-retention", collector.Text("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("turn", collector.Text("/v1/traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("-551", collector.Text("/v1/metrics") + collector.Text("/v1/traces"), StringComparison.Ordinal);
    }

    private static async Task TalkAsync(HttpClient client)
    {
        var talk = new Channel(client, "wilhelmina-5512");
        foreach (var text in said)
        {
            await talk.SayAsync(text);
        }
    }

    /// <summary>Notes how long turns and the store take on this host, with how they ended.</summary>
    private static MeterListener Durations(BotHost host, List<string> seen)
    {
        var meter = host.Services.GetRequiredService<TurnMeter>().Meter;
        var metrics = new MeterListener { InstrumentPublished = (instrument, listener) => Enable(instrument, listener, meter) };
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(seen, instrument.Name, tags));
        metrics.Start();
        return metrics;
    }

    private static void Enable(Instrument instrument, MeterListener listener, Meter meter)
    {
        if (ReferenceEquals(instrument.Meter, meter))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static void Add(List<string> seen, string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder(name);
        foreach (var (key, value) in tags)
        {
            text.Append(CultureInfo.InvariantCulture, $" {key}={value}");
        }

        lock (seen)
        {
            seen.Add(text.ToString());
        }
    }

    /// <summary>Takes what an exporter posts.</summary>
    private sealed class Collector(WebApplication app, Dictionary<string, string> posted) : IAsyncDisposable
    {
        public string Url => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var posted = new Dictionary<string, string>();
            app.MapPost("/v1/{kind}", async (HttpContext http) =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                lock (posted)
                {
                    posted[http.Request.Path] = posted.GetValueOrDefault(http.Request.Path, "") + Encoding.Latin1.GetString(body.ToArray());
                }
            });
            await app.StartAsync();
            return new Collector(app, posted);
        }

        public string Text(string path)
        {
            lock (posted)
            {
                return posted.GetValueOrDefault(path, "");
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
