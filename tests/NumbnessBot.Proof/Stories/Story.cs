using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NumbnessBot.Proof.Stories;

/// <summary>
/// One story of tests/stories: ids and levels, no sentences of the bot, so that it runs in every language. Either a patient who answers whatever is asked
/// (<see cref="Opens"/>, <see cref="Is"/>, <see cref="Level"/>) or a script (<see cref="Steps"/>), whose "until" is answered by the same patient.
/// </summary>
public sealed class Story
{
    private static readonly IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    /// <summary>One sentence: what must be so.</summary>
    [YamlMember(Alias = "story")]
    public string Sentence { get; set; } = "";

    /// <summary>The hazard it guards against, an id of dialogs/hazards.yaml.</summary>
    public string Hazard { get; set; } = "";

    /// <summary>The patient's first message.</summary>
    public string Opens { get; set; } = "my back is numb";

    /// <summary>What is true of the patient: finding to state; everything else is denied.</summary>
    public Dictionary<string, string> Is { get; set; } = [];

    /// <summary>What the patient answers about attributes; the rest as usual.</summary>
    public Dictionary<string, string> Attributes { get; set; } = [];

    public string? Level { get; set; }

    /// <summary>Rules that must stand behind the advice.</summary>
    public List<string> Rules { get; set; } = [];

    /// <summary>Rules that must not.</summary>
    public List<string> NotRules { get; set; } = [];

    /// <summary>Modifiers that give no level of their own and that it shows at work.</summary>
    public List<string> Shows { get; set; } = [];

    public List<StoryStep> Steps { get; set; } = [];

    /// <summary>What people answer about attributes when a story does not say.</summary>
    public static IReadOnlyDictionary<string, string> UsualAttributes { get; } = new Dictionary<string, string>
    {
        ["age"] = "42",
        ["onset-when"] = "three weeks ago",
        ["onset-speed"] = "gradual",
        ["course"] = "constant",
        ["region"] = "lower back",
        ["side"] = "left",
        ["spread-to"] = "none",
        ["pain-severity"] = "2",
        ["country"] = "United Kingdom",
    };

    /// <summary>All stories with their paths under tests/stories.</summary>
    public static IEnumerable<(string File, Story Story)> All =>
        Directory.EnumerateFiles(Folder, "*.story.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Folder, f).Replace('\\', '/'), Read(f)));

    public static string Folder => Repository.Under("tests", "stories");

    /// <summary>Somebody of whom the story tells.</summary>
    /// <param name="content">What the bot knows, where it is not the content that ships.</param>
    public Patient Patient(Knowledge? content = null)
    {
        var attributes = new Dictionary<string, string>(UsualAttributes);
        foreach (var (id, value) in Attributes)
        {
            attributes[id] = value;
        }

        var facts = Is.Select(f => (FindingId.Parse(f.Key), FindingStateIds.TryParse(f.Value, out var state) ? state : throw new FormatException(f.Value), ""));
        return new Patient(Opens, facts, attributes, content);
    }

    public static Story Read(string path) => yaml.Deserialize<Story>(File.ReadAllText(path));
}

/// <summary>One step of a scripted story: the person does something, or something must be so.</summary>
public sealed class StoryStep
{
    /// <summary>The person opens the conversation.</summary>
    public bool Joins { get; set; }

    /// <summary>So many hours pass first.</summary>
    public double Waits { get; set; }

    /// <summary>The person types this.</summary>
    public string? Person { get; set; }

    /// <summary>The person picks these choices of the open question, by id.</summary>
    public List<string>? Choose { get; set; }

    /// <summary>The patient of the story answers every question, until this one is open.</summary>
    public string? Until { get; set; }

    /// <summary>This question must be open.</summary>
    public string? Asks { get; set; }

    /// <summary>The last turn must have given advice of this level; <c>nothing</c>: it must have given none.</summary>
    public string? Level { get; set; }

    /// <summary>The advice must rest on these rules.</summary>
    public List<string>? Rules { get; set; }

    /// <summary>The case must hold these findings in these states.</summary>
    public Dictionary<string, string>? Knows { get; set; }

    /// <summary>The case must hold these values of attributes.</summary>
    public Dictionary<string, string>? Notes { get; set; }

    /// <summary>The reply must hold the phrase with this key of locales/&lt;locale&gt;/phrases.yaml: its longest part between placeholders.</summary>
    public string? Says { get; set; }
}
