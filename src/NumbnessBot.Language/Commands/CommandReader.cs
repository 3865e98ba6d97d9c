namespace NumbnessBot.Language;

/// <summary>Reads commands. Only a whole utterance is one: "help" is, "I can't help limping" is not.</summary>
public sealed class CommandReader
{
    private const int MostWords = 24;
    private const int LongestObject = 8;

    private readonly Phrasebook<CommandKind> _phrases;
    private readonly Phrasebook<bool> _around;
    private readonly Phrasebook<bool> _answers;
    private readonly WordSet _notObjects;
    private readonly Spelling _spelling;
    private readonly AheadReader _ahead;
    private readonly SlotReader _slot;

    public CommandReader(CommandWords words, AheadReader ahead)
    {
        _ahead = ahead;
        _phrases = new Phrasebook<CommandKind>(words.Phrases.OrderBy(p => p.Key));
        _around = new Phrasebook<bool>([KeyValuePair.Create(true, words.Around)]);
        _answers = new Phrasebook<bool>([KeyValuePair.Create(true, words.Answers)]);
        _notObjects = new(words.NotObjects);
        _spelling = new Spelling(_phrases.Words.Concat(_around.Words).ToHashSet(StringComparer.Ordinal));
        _slot = Slot;
    }

    /// <returns>Null when the text is no command.</returns>
    public Command? Read(string text) => Read(Passage.Read(text));

    /// <inheritdoc cref="Read(string)"/>
    public Command? Read(Passage passage)
    {
        if (passage.Count > MostWords)
        {
            return null;
        }

        // "Please can you go back": every beginning of polite words is tried off.
        for (var from = 0; from < passage.Count;)
        {
            if (At(passage, from) is { } command)
            {
                return command;
            }

            var skipped = passage[from].IsMark ? 1 : _around.Longest(passage, from)?.Count ?? 0;
            if (skipped == 0)
            {
                return null;
            }

            from += skipped;
        }

        return null;
    }

    private Command? At(Passage passage, int from)
    {
        if (_phrases.Longest(passage, from, _slot, _spelling) is not { } match)
        {
            return null;
        }

        var about = match.Filled is [var filled, ..] ? passage.Slice(filled.At, filled.Count) : "";
        return IsTail(passage, from + match.Count) ? new Command(match.Value, about) : null;
    }

    private int Slot(string slot, Passage passage, int at)
    {
        if (slot == "answer")
        {
            return _answers.Longest(passage, at)?.Count ?? 0;
        }

        // "Correct my age please": the polite word is no part of it.
        var end = passage.Count;
        while (end > at && (passage[end - 1].IsMark || passage[end - 1].Kind == Text.WordKind.Symbol
            || (end - 1 > at && _around.Longest(passage, end - 1) is not null)))
        {
            end--;
        }

        if (slot == "when")
        {
            return _ahead.Reads(passage.Slice(at, end - at)) ? end - at : 0;
        }

        return _notObjects.Has(passage, at) || end - at > LongestObject ? 0 : end - at;
    }

    private bool IsTail(Passage passage, int from)
    {
        while (from < passage.Count)
        {
            var skipped = passage[from].IsMark || passage[from].Kind == Text.WordKind.Symbol ? 1 : _around.Longest(passage, from)?.Count ?? 0;
            if (skipped == 0)
            {
                return false;
            }

            from += skipped;
        }

        return true;
    }
}
