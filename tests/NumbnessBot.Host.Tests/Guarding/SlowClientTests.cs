using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Guarding;

/// <summary>Who sends slowly, or never ends, holds nothing for long. The times are shortened here, and those that count are read from the host.</summary>
public sealed class SlowClientTests
{
    private static readonly TimeSpan little = TimeSpan.FromSeconds(1);

    [Fact]
    public void Headers_have_fifteen_seconds_a_request_sixty_and_a_body_has_to_keep_coming()
    {
        using var host = new BotHost();

        var kestrel = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(TimeSpan.FromSeconds(15), kestrel.RequestHeadersTimeout);
        Assert.Equal((240.0, TimeSpan.FromSeconds(5)), (kestrel.MinRequestBodyDataRate!.BytesPerSecond, kestrel.MinRequestBodyDataRate.GracePeriod));
        Assert.Equal(512 * 1024, kestrel.MaxRequestBodySize);
        Assert.Equal(TimeSpan.FromSeconds(60), host.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy!.Timeout);
    }

    [Fact]
    public async Task Headers_that_do_not_end_are_waited_for_only_so_long()
    {
        using var host = Hosted(kestrel => kestrel.RequestHeadersTimeout = little);
        using var client = await ConnectAsync(host);

        await client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-More: and");

        Assert.StartsWith("HTTP/1.1 408", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_waited_for_only_so_long()
    {
        using var host = Hosted(kestrel => kestrel.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(1.5)));
        using var client = await ConnectAsync(host);

        await client.SendAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408", await client.HearAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/v3/directline/conversations/{0}/activities")]
    public async Task A_body_that_comes_but_never_ends_is_told_what_to_do_in_an_emergency(string path)
    {
        using var host = Hosted(_ => { }, timeout: little);
        using var http = host.CreateClient();
        using var generated = await http.PostAsync("/v3/directline/tokens/generate", null);
        var given = JsonNode.Parse(await generated.Content.ReadAsStringAsync())!;
        using var client = await ConnectAsync(host);
        var target = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, (string)given["conversationId"]!);
        await client.SendAsync(
            $"POST {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {given["token"]}\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{{");

        using var enough = new CancellationTokenSource();
        var trickle = client.TrickleAsync(new string(' ', 500), enough.Token);
        var heard = await client.HearAsync();
        await enough.CancelAsync();
        await trickle;

        Assert.StartsWith("HTTP/1.1 503", heard, StringComparison.Ordinal);
        Assert.Contains("emergency department now", heard, StringComparison.Ordinal);
    }

    private static BotHost Hosted(Action<KestrelServerLimits> limit, TimeSpan? timeout = null)
    {
        var host = new BotHost
        {
            Replace = services =>
            {
                services.PostConfigure<KestrelServerOptions>(kestrel => limit(kestrel.Limits));
                if (timeout is not null)
                {
                    services.PostConfigure<RequestTimeoutOptions>(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
                    {
                        Timeout = timeout,
                        TimeoutStatusCode = timeouts.DefaultPolicy!.TimeoutStatusCode,
                        WriteTimeoutResponse = timeouts.DefaultPolicy.WriteTimeoutResponse,
                    });
                }
            },
        };
        host.UseKestrel(0);
        return host;
    }

    private static async Task<Line> ConnectAsync(BotHost host)
    {
        using var http = host.CreateClient();
        var line = new Line();
        await line.OpenAsync(http.BaseAddress!.Port);
        return line;
    }

    /// <summary>A connection on which a test says what it likes.</summary>
    private sealed class Line : IDisposable
    {
        private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
        private readonly TcpClient _client = new();

        public Task OpenAsync(int port) => _client.ConnectAsync("127.0.0.1", port);

        public async Task SendAsync(string text) => await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

        /// <summary>Says it again and again, faster than the slowest that is put up with.</summary>
        public async Task TrickleAsync(string text, CancellationToken enough)
        {
            try
            {
                while (true)
                {
                    await SendAsync(text);
                    await Task.Delay(TimeSpan.FromMilliseconds(100), enough);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // Enough, or the host has closed.
            }
        }

        /// <summary>What the host says until it closes, or has said a whole answer.</summary>
        public async Task<string> HearAsync()
        {
            using var late = new CancellationTokenSource(patience);
            var heard = new StringBuilder();
            var buffer = new byte[4096];
            try
            {
                while (!IsWhole(heard.ToString()) && await _client.GetStream().ReadAsync(buffer, late.Token) is var read and > 0)
                {
                    heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
                }
            }
            catch (IOException)
            {
                // Closed while we were speaking.
            }

            return heard.ToString();
        }

        public void Dispose() => _client.Dispose();

        private static bool IsWhole(string heard) => heard.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal) || heard.Contains("\r\n\r\n{", StringComparison.Ordinal) && heard.EndsWith('}');
    }
}
