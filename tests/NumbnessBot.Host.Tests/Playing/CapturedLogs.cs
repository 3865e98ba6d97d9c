using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>Keeps every line of every category, with the exceptions and scopes that came along.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<(LogLevel Level, string Category, string Text)> Lines { get; } = new();

    public IEnumerable<string> Of(LogLevel level) => Lines.Where(l => l.Level == level).Select(l => l.Text);

    public ILogger CreateLogger(string categoryName) => new Log(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Log(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = $"{formatter(state, exception)} {exception}";
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                text += string.Join(' ', values.Select(v => $" {v.Key}={v.Value}"));
            }

            logs._scopes.ForEachScope((scope, _) => text += $" {scope}", 0);
            logs.Lines.Enqueue((logLevel, category, text));
        }
    }
}
