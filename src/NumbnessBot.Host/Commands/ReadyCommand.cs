using NumbnessBot.Host.Serving;

namespace NumbnessBot.Host.Commands;

/// <summary>Asks the host on this machine whether it is ready: a health check for images that hold no other tool.</summary>
internal static class ReadyCommand
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(8);

    /// <summary>Exit code 0 when it is.</summary>
    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        var address = new Uri(AddressIn(configuration), "/health/ready");
        using var client = new HttpClient { Timeout = longestWait };
        try
        {
            using var response = await client.GetAsync(address).ConfigureAwait(false);
            await output.WriteLineAsync(await response.Content.ReadAsStringAsync().ConfigureAwait(false)).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await output.WriteLineAsync($"Nobody answers at {address}. Start the host, or give its address with --urls.").ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Where a host with these settings listens. One that listens everywhere is asked on this machine.</summary>
    internal static Uri AddressIn(IConfiguration configuration)
    {
        var url = First(configuration["urls"]) ?? (First(configuration["http_ports"]) is { } port ? $"http://*:{port}" : HostSetup.DefaultUrl);
        var address = BindingAddress.Parse(url);
        return new UriBuilder(address.Scheme, address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host, address.Port).Uri;
    }

    private static string? First(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
