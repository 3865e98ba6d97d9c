using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Operating;

/// <summary>Sums what the meter of this host counts, since it started.</summary>
internal sealed class Tally : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Instrument, string Tags), Sum> _sums = new();

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
        .. _sums.OrderBy(s => s.Key.Instrument, StringComparer.Ordinal).ThenBy(s => s.Key.Tags, StringComparer.Ordinal)
            .Select(s => (s.Key.Instrument, s.Key.Tags, Interlocked.Read(ref s.Value.Count), Volatile.Read(ref s.Value.Total))),
    ];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var sum = _sums.GetOrAdd((instrument.Name, Text(tags)), static _ => new Sum());
        lock (sum)
        {
            sum.Count++;
            sum.Total += value;
        }
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var parts = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            parts[i] = Convert.ToString(tags[i].Value, CultureInfo.InvariantCulture) ?? "";
        }

        return string.Join(", ", parts);
    }

    private sealed class Sum
    {
        public long Count;
        public double Total;
    }
}
