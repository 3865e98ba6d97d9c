using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Operating;

/// <summary>Sums what the meter of this host counts, since it started.</summary>
internal sealed class Tally : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Instrument, string First, string Others), Sum> _sums = new();

    public Tally(TurnMeter turns)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, turns.Meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>How often each was counted and what it adds up to, by name.</summary>
    public IReadOnlyList<(string Instrument, string Tags, long Count, double Total)> Rows() =>
    [
        .. _sums.Select(s => (s.Key.Instrument, Tags: string.Join(", ", new[] { s.Key.First, s.Key.Others }.Where(t => t.Length > 0)), s.Value))
            .OrderBy(s => s.Instrument, StringComparer.Ordinal).ThenBy(s => s.Tags, StringComparer.Ordinal)
            .Select(s => (s.Instrument, s.Tags, Interlocked.Read(ref s.Value.Count), Volatile.Read(ref s.Value.Total))),
    ];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Few have more than two tags, so that nothing is written together here.
        var sum = _sums.GetOrAdd((instrument.Name, Text(tags, 0), tags.Length <= 2 ? Text(tags, 1) : Joined(tags[1..])), static _ => new Sum());
        lock (sum)
        {
            sum.Count++;
            sum.Total += value;
        }
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags, int at) =>
        at < tags.Length ? tags[at].Value as string ?? Convert.ToString(tags[at].Value, CultureInfo.InvariantCulture) ?? "" : "";

    private static string Joined(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var parts = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            parts[i] = Text(tags, i);
        }

        return string.Join(", ", parts);
    }

    private sealed class Sum
    {
        public long Count;
        public double Total;
    }
}
