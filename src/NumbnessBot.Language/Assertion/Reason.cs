using System.Runtime.CompilerServices;
using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// A sentence that names what decided a state, written as <c>$"denied by '{trigger}' before it"</c> and put into words only where somebody reads
/// it: most sayings of a text are outdone by another.
/// </summary>
[InterpolatedStringHandler]
internal struct Reason
{
    private string? _first;
    private string? _before;
    private Match? _trigger;
    private string? _after;

    public Reason(int literalLength, int formattedCount)
    {
    }

    public static implicit operator Reason(string sentence) => new() { _first = sentence };

    public void AppendLiteral(string words) => AppendFormatted(words);

    public void AppendFormatted(string words)
    {
        if (_trigger is not null)
        {
            _after = string.Concat(_after, words);
        }
        else if (_first is null)
        {
            _first = words;
        }
        else
        {
            _before = string.Concat(_before, words);
        }
    }

    public void AppendFormatted(Match trigger) => _trigger = trigger;

    /// <summary>The sentence, with the trigger in the words of its text.</summary>
    public readonly string In(TermLine line)
    {
        if (_trigger is not { } trigger)
        {
            return string.Concat(_first, _before);
        }

        var words = new string[trigger.End - trigger.Start];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = line.Terms[trigger.Start + i].Text;
        }

        return string.Concat(_first, _before, words.Length == 1 ? words[0] : string.Join(' ', words), _after);
    }
}
