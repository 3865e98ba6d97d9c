using NumbnessBot.Language;
using NumbnessBot.Triage;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NumbnessBot.Content;

/// <summary>Reads one YAML file of a lexicon. What is at fault becomes a problem; the rest is kept.</summary>
internal sealed class LexiconFileReader(string file, List<ContentProblem> problems)
{
    private static readonly string[] sections = ["classes", "findings", "triggers", "masks", "spellings", "common-words"];

    public List<WordClass> Classes { get; } = [];

    public List<FindingEntry> Findings { get; } = [];

    public List<TriggerEntry> Triggers { get; } = [];

    public List<MaskEntry> Masks { get; } = [];

    public Dictionary<string, string> Spellings { get; } = new(StringComparer.Ordinal);

    public List<string> CommonWords { get; } = [];

    public void Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            problems.Add(new ContentProblem(file, $"line {fault.Start.Line}", $"This is not well-formed YAML: {fault.Message.TrimEnd(' ', '.')}.", "Check indentation, quotes and colons on that line."));
            return;
        }
        catch (InvalidOperationException)
        {
            // The parser's own answer to some misplaced brackets and quotes; it does not say where.
            problems.Add(new ContentProblem(file, "", "This is not well-formed YAML: a bracket or quote has no partner.", "Check brackets and quotes."));
            return;
        }

        problems.AddRange(LostWords.In(text).Select(line => new ContentProblem(
            file, $"line {line}", "what stands behind ' #' is lost: YAML takes it for a comment", "Put a note on a line of its own; put words with '#' in quotes, or in a text behind '|'.")));
        foreach (var (name, node) in stream.Documents.SelectMany(d => Entries(d.RootNode, "")))
        {
            switch (name)
            {
                case "classes":
                    Each(node, name, ReadClass);
                    break;
                case "findings":
                    Each(node, name, ReadFinding);
                    break;
                case "triggers":
                    Each(node, name, ReadTriggers);
                    break;
                case "masks":
                    Masks.AddRange(Lines(node, name).Select(line => new MaskEntry(line, At(node, name))));
                    break;
                case "spellings":
                    Each(node, name, (word, meant) => Spellings[word] = Lines(meant, word).FirstOrDefault() ?? word);
                    break;
                case "common-words":
                    CommonWords.AddRange(Lines(node, name).SelectMany(line => line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)));
                    break;
                default:
                    Problem(node, name, $"'{name}' is no section of a lexicon file.", $"Use one of: {string.Join(", ", sections)}.");
                    break;
            }
        }
    }

    private void ReadClass(string name, YamlNode node)
    {
        var forms = WordFormKind.None;
        var words = node;
        if (node is YamlMappingNode)
        {
            words = null;
            foreach (var (key, value) in Entries(node, name))
            {
                if (key == "words")
                {
                    words = value;
                }
                else if (key != "forms" || !Enum.TryParse(Lines(value, name).FirstOrDefault(), ignoreCase: true, out forms))
                {
                    Problem(value, name, $"'{key}' cannot stand in a class with this value.", "A class has 'words' and, if its words take endings, 'forms: verb' or 'forms: noun'.");
                }
            }
        }

        var members = words is null ? [] : Lines(words, name).SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Classes.Add(new WordClass(name, forms, [.. members], At(node, $"classes/{name}")));
    }

    private void ReadFinding(string name, YamlNode node)
    {
        if (!FindingId.TryParse(name, out var id))
        {
            Problem(node, name, $"'{name}' is no finding id.", "Use an id of dialogs/findings.yaml.");
            return;
        }

        var entry = new FindingEntry(id, PastMeaning.Over, false, false, null, [], [], At(node, $"findings/{name}"), []);
        foreach (var (key, value) in Entries(node, name))
        {
            entry = Field(entry, key, value);
        }

        Findings.Add(entry);
    }

    private FindingEntry Field(FindingEntry entry, string key, YamlNode value)
    {
        var place = $"findings/{entry.Id}/{key}";
        var text = value is YamlScalarNode scalar ? scalar.Value : null;
        switch (key)
        {
            case "past" when Enum.TryParse<PastMeaning>(text, ignoreCase: true, out var past):
                return entry with { Past = past };
            case "chronic" when bool.TryParse(text, out var chronic):
                return entry with { Chronic = chronic };
            case "course" when bool.TryParse(text, out var course):
                return entry with { Course = course };
            case "supposed" when text == "counts":
                return entry with { SupposedCounts = true };
            case "resolves-to" when FindingId.TryParse(text, out var passed):
                return entry with { ResolvesTo = passed };
            case "denied":
                return entry with { Denials = [.. Lines(value, place)] };
            case "unless":
                return entry with { Unless = [.. Lines(value, place)] };
            case "hinted":
                return entry with { Hints = [.. Lines(value, place)] };
            case "hinted-unless":
                return entry with { HintsUnless = [.. Lines(value, place)] };
            case "frames":
                return entry with { Frames = [.. Entries(value, place).Select(f => new Frame(f.Name, [.. Lines(f.Node, place)], At(f.Node, $"{place}/{f.Name}")))] };
            default:
                Problem(value, place, $"'{key}' cannot stand in a finding with this value.", "A finding has 'frames' and may have 'denied', 'unless', 'hinted', 'hinted-unless', 'past: over|recent|holds', 'chronic: true', 'course: true', 'supposed: counts' and 'resolves-to: <finding>'.");
                return entry;
        }
    }

    private void ReadTriggers(string name, YamlNode node)
    {
        if (!Enum.TryParse<TriggerKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
        {
            Problem(node, name, $"'{name}' is no kind of trigger.", $"Use one of: {string.Join(", ", Enum.GetNames<TriggerKind>())}, written with small letters and hyphens.");
            return;
        }

        Triggers.AddRange(Lines(node, name).Select(line => new TriggerEntry(kind, line, At(node, $"triggers/{name}"))));
    }

    private void Each(YamlNode node, string place, Action<string, YamlNode> read)
    {
        foreach (var (name, child) in Entries(node, place))
        {
            read(name, child);
        }
    }

    private List<(string Name, YamlNode Node)> Entries(YamlNode node, string place)
    {
        if (node is YamlMappingNode mapping)
        {
            return [.. mapping.Children.Select(c => (c.Key is YamlScalarNode key ? key.Value ?? "" : "", c.Value))];
        }

        if (node is not YamlScalarNode { Value: null or "" })
        {
            Problem(node, place, "Names with a colon are expected here.", "Write 'name: value' lines, indented by two.");
        }

        return [];
    }

    private List<string> Lines(YamlNode node, string place)
    {
        if (node is YamlSequenceNode sequence)
        {
            return [.. sequence.Children.SelectMany(child => Lines(child, place))];
        }

        if (node is YamlScalarNode scalar)
        {
            return [.. (scalar.Value ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }

        Problem(node, place, "A list or lines of text are expected here.", "Write one phrase on each line under '|', or a list with hyphens.");
        return [];
    }

    private LexiconPlace At(YamlNode node, string place) => new(file, $"{place}, line {node.Start.Line}");

    private void Problem(YamlNode node, string place, string fault, string remedy) =>
        problems.Add(new ContentProblem(file, $"{place}, line {node.Start.Line}", fault, remedy));
}
