using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Language;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Which topic a message asks about, in one language; asking is a question, an opening such as "tell me about", or a name alone.</summary>
public sealed class TopicReader
{
    private const int MostWordsBefore = 4;
    private const int LongestOnStack = 512;
    private static readonly char[] ends = ['?', '.', '!', ';', '\n'];
    private readonly NameFinder<TopicId> _names;

    // With a blank before and behind.
    private readonly ImmutableArray<string> _leads;
    private readonly ImmutableArray<string> _firstWords;
    private readonly ImmutableArray<string> _tails;

    public TopicReader(ContentPack pack, LocaleWords words)
    {
        _leads = [.. words.Phrases.All("reading.ask-leads").Select(l => $" {l} ")];
        _tails = words.Phrases.All("reading.ask-tails");
        _firstWords = [.. words.Phrases.All("reading.question-leads").Select(l => $" {l} ")];
        _names = new NameFinder<TopicId>(
            pack.Topics.Where(t => words.Topics.ContainsKey(t.Id)).SelectMany(t => words.Topics[t.Id].AskedAs.Prepend(words.Topics[t.Id].Title).Select(n => (t.Id, n))),
            words.Phrases.All("reading.ask-around"));
    }

    /// <summary>The topic asked about; null when the text asks about none.</summary>
    /// <param name="text">What the person typed.</param>
    /// <param name="told">The message said something of the person too, so that a bare name or a question without its mark may be that.</param>
    public TopicId? Asked(string text, bool told)
    {
        if (!told && _names.TryWhole(text, out var named))
        {
            return named;
        }

        foreach (var question in Questions(text, told))
        {
            // "Can stress cause a numb hand?" is about stress.
            if ((BeforeTail(question) is { } before && _names.TryWithin(before, out var asked)) || _names.TryWithin(question, out asked))
            {
                return asked;
            }
        }

        return null;
    }

    /// <summary>The topic that these words name, whatever stands around them.</summary>
    public TopicId? Named(string words) => _names.TryWithin(words, out var named) ? named : null;

    /// <summary>The text asks the bot something.</summary>
    /// <param name="text">What the person typed.</param>
    /// <param name="told">A question without its mark counts only where nothing else can be meant.</param>
    public bool IsQuestion(string text, bool told = true) => Questions(text, told).Any();

    /// <summary>The topics whose names look most like the text.</summary>
    public IReadOnlyList<TopicId> Nearest(string text, int count) => _names.Nearest(text, count);

    /// <summary>The sentences that ask, without their marks.</summary>
    private IEnumerable<string> Questions(string text, bool told)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOfAny(ends, from);
            end = end < 0 ? text.Length : end;
            if (Asks(text, from, end, told))
            {
                yield return text[from..end].Trim();
            }

            from = end + 1;
        }
    }

    private bool Asks(string text, int from, int end, bool told)
    {
        var sentence = text.AsSpan(from..end).Trim();
        if (sentence.IsEmpty || (end < text.Length && text[end] == '?'))
        {
            return !sentence.IsEmpty;
        }

        var room = sentence.Length + 2;
        var plain = room <= LongestOnStack ? stackalloc char[room] : new char[room];
        plain = plain[..Plain(sentence, plain)];
        return Leads(plain, _leads, MostWordsBefore) || (!told && Leads(plain, _firstWords, 0));
    }

    /// <summary>Without apostrophes and commas, between blanks.</summary>
    private static int Plain(ReadOnlySpan<char> sentence, Span<char> plain)
    {
        var length = 0;
        plain[length++] = ' ';
        foreach (var c in sentence)
        {
            if (c is not ('\'' or '’'))
            {
                plain[length++] = c == ',' ? ' ' : c;
            }
        }

        plain[length++] = ' ';
        return length;
    }

    /// <summary>One of the leads stands at the beginning, or behind a few words such as "hi, I'd like to".</summary>
    private static bool Leads(ReadOnlySpan<char> plain, ImmutableArray<string> leads, int behind)
    {
        foreach (var lead in leads)
        {
            if (plain.IndexOf(lead, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && WordReader.CountBetweenBlanks(plain[..at]) <= behind)
            {
                return true;
            }
        }

        return false;
    }

    private string? BeforeTail(string question)
    {
        var at = _tails.Select(t => question.IndexOf($" {t}", StringComparison.OrdinalIgnoreCase)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
        return at > 0 ? question[..at] : null;
    }
}
