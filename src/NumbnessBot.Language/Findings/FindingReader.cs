using System.Collections.Concurrent;
using NumbnessBot.Language.Findings;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>
/// Reads any text for all findings of a lexicon and their states. Never throws on what a person types; the work grows with the length of the
/// text. Safe for many threads.
/// </summary>
public sealed class FindingReader(Lexicon lexicon)
{
    // Memory that served a longer text than this is not kept.
    private const int MostTermsKept = 2000;
    private readonly ConcurrentBag<ReadingRoom> _rooms = [];

    public Reading Read(string text) => Read(text, out _);

    /// <summary>The state of a stretch of text, whatever words it holds; <see cref="FindingState.Unknown"/> where there are none.</summary>
    /// <param name="text">The whole text, which decides.</param>
    /// <param name="start">First UTF-16 unit; places outside the text are cut off.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public FindingState StateOf(string text, int start, int length)
    {
        var room = Enter();
        var state = room.StateOf(text, start, (long)start + length);
        Leave(room);
        return state;
    }

    /// <summary>Reads and counts the work done, so that a test can hold it to be linear.</summary>
    internal Reading Read(string text, out long steps)
    {
        var room = Enter();
        var reading = room.Read(text);
        steps = room.Steps;
        Leave(room);
        return reading;
    }

    private ReadingRoom Enter() => _rooms.TryTake(out var room) ? room : new ReadingRoom(lexicon);

    // As many rooms are kept as texts were ever read at once.
    private void Leave(ReadingRoom room)
    {
        if (room.Terms <= MostTermsKept)
        {
            _rooms.Add(room);
        }
    }
}
