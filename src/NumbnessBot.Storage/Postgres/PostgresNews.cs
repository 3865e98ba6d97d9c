using Npgsql;

namespace NumbnessBot.Storage.Postgres;

/// <summary>Listens on a connection of its own to what other processes say that they have written; when it was cut off, anything may have been said.</summary>
internal sealed class PostgresNews(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>The database takes no longer payloads; then it is told that it may be any conversation.</summary>
    public const int LongestKey = 2000;

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private readonly List<Action<string?>> _subscribers = [];
    private readonly CancellationTokenSource _over = new();
    private Task? _listening;

    public IDisposable Subscribe(Action<string?> said)
    {
        lock (_gate)
        {
            _subscribers.Add(said);
            _listening ??= Task.Run(ListenAsync);
        }

        return new Subscription(this, said);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        if (_listening is { } listening)
        {
            await listening.ConfigureAwait(false);
        }

        _over.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(_over.Token).ConfigureAwait(false);
                connection.Notification += (_, news) => Tell(news.Payload.Length == 0 ? null : news.Payload);
                await using (var listen = new NpgsqlCommand("LISTEN numbness_line", connection))
                {
                    await listen.ExecuteNonQueryAsync(_over.Token).ConfigureAwait(false);
                }

                Tell(null);
                while (true)
                {
                    await connection.WaitAsync(_over.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (PostgresFaults.IsFault(e))
            {
                await Task.Delay(pause, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(string? key)
    {
        Action<string?>[] subscribers;
        lock (_gate)
        {
            subscribers = [.. _subscribers];
        }

        foreach (var said in subscribers)
        {
            said(key);
        }
    }

    private sealed class Subscription(PostgresNews news, Action<string?> said) : IDisposable
    {
        public void Dispose()
        {
            lock (news._gate)
            {
                news._subscribers.Remove(said);
            }
        }
    }
}
