using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NumbnessBot.Content;

/// <summary>
/// Reads the plain part of YAML: maps, lists and single values. Anchors, aliases, tags and several documents in one file are faults,
/// since an author should see every word where it is used.
/// </summary>
internal sealed class YamlReader
{
    private readonly string _file;
    private readonly int _firstLine;
    private readonly List<ContentProblem> _problems;
    private readonly IParser _events;
    private readonly List<(string Key, YamlPart Second)> _twice = [];

    private YamlReader(string file, string text, int firstLine, List<ContentProblem> problems)
    {
        _file = file;
        _firstLine = firstLine;
        _problems = problems;
        _events = new Parser(new StringReader(text));
    }

    /// <param name="firstLine">The line of the file on which the text begins, counted from one: a Markdown file's YAML begins on its second.</param>
    /// <returns>Null when the file holds nothing or cannot be read; the problem says which.</returns>
    public static YamlMap? Read(string file, string text, List<ContentProblem> problems, int firstLine = 1)
    {
        var reader = new YamlReader(file, text, firstLine, problems);
        try
        {
            return reader.ReadFile();
        }
        catch (YamlException fault)
        {
            problems.Add(NotYaml(file, reader.LineOf(fault.Start), Sentence(fault.Message)));
        }
        catch (InvalidOperationException)
        {
            // The parser's own answer to some misplaced brackets and quotes; it does not say more.
            problems.Add(NotYaml(file, reader.LineOf(reader._events.Current?.End ?? default), "a bracket or quote near here has no partner."));
        }

        return null;
    }

    private static ContentProblem NotYaml(string file, int line, string fault) =>
        new(file, $"line {line}", $"This is not YAML: {fault}", "Check the indentation, and put text that holds ': ' or ' #', or that begins with a sign, in quotes.");

    private YamlMap? ReadFile()
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _))
        {
            _problems.Add(new(_file, "", "The file is empty.", "Write its content or delete it."));
            return null;
        }

        var top = ReadPart(_firstLine);
        _problems.AddRange(_twice.Select(t => t.Second.Problem($"'{t.Key}' is written twice.", "Keep one of the two.")));
        _events.Consume<DocumentEnd>();
        if (_events.Accept<DocumentStart>(out var second))
        {
            Report(second.Start, "A second document begins here.", "Keep one document in a file; take out the line '---'.");
        }

        switch (top)
        {
            case YamlMap map:
                return map;
            case YamlText { Text: "" }:
                _problems.Add(new(_file, "", "The file is empty.", "Write its content or delete it."));
                return null;
            default:
                _problems.Add(top.Problem($"The file holds {top.Sort}, not members.", "Begin with a line such as 'findings:'."));
                return null;
        }
    }

    /// <param name="line">The line of the key or dash that the value belongs to; a list or map begins there for its author.</param>
    private YamlPart ReadPart(int line)
    {
        if (_events.TryConsume<AnchorAlias>(out var alias))
        {
            Report(alias.Start, $"'*{alias.Value}' repeats a value from elsewhere.", "Write the value out where it is used.");
            return new YamlText(_file, LineOf(alias.Start), "", quoted: true);
        }

        var next = (NodeEvent)_events.Current!;
        if (!next.Anchor.IsEmpty || !next.Tag.IsEmpty)
        {
            Report(next.Start, "Anchors and tags are not used here.", "Take out the word that begins with '&' or '!', or put the text in quotes.");
        }

        if (_events.TryConsume<Scalar>(out var text))
        {
            return new YamlText(_file, LineOf(text.Start), text.Value, text.Style is not (ScalarStyle.Plain or ScalarStyle.Any));
        }

        return _events.Accept<SequenceStart>(out _) ? ReadList(line) : ReadMap(line);
    }

    private YamlList ReadList(int line)
    {
        _events.Consume<SequenceStart>();
        var list = new YamlList(_file, line);
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            list.Add(ReadPart(LineOf(_events.Current!.Start)));
        }

        return list;
    }

    private YamlMap ReadMap(int line)
    {
        _events.Consume<MappingStart>();
        var map = new YamlMap(_file, line);
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var key = _events.Consume<Scalar>();
            var value = ReadPart(LineOf(key.Start));
            if (!map.TryAdd(key.Value, value))
            {
                _twice.Add((key.Value, value));
            }
        }

        return map;
    }

    private int LineOf(Mark mark) => (int)mark.Line + _firstLine - 1;

    private void Report(Mark at, string fault, string remedy) => _problems.Add(new(_file, $"line {LineOf(at)}", fault, remedy));

    private static string Sentence(string message) => message.TrimEnd().EndsWith('.') ? message.Trim() : message.Trim() + ".";
}
