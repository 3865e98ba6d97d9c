using System.Collections.Frozen;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>One content pack with what is computed from it, made once for each pack.</summary>
public sealed class Knowledge
{
    private readonly FrozenDictionary<string, Readers> _readers;
    private readonly FrozenDictionary<string, QuestionWording> _wordings;
    private readonly FrozenDictionary<string, Listener> _listeners;

    public Knowledge(ContentPack pack)
    {
        Pack = pack;
        Assessor = new Assessor(pack.Vocabulary, pack.Rules);
        Explainer = new Explainer(pack.Vocabulary, pack.Rules, pack.Patterns);
        Planner = new Planner(pack.Vocabulary, pack.Interview, Assessor);
        _wordings = pack.Locales.ToFrozenDictionary(l => l.Key, l => new QuestionWording(l.Value));
        _readers = pack.Locales.ToFrozenDictionary(l => l.Key, l => Make(pack, l.Value));
        _listeners = _readers.ToFrozenDictionary(r => r.Key, r => new Listener(this, r.Value));
    }

    public ContentPack Pack { get; }

    public Assessor Assessor { get; }

    public Planner Planner { get; }

    public Explainer Explainer { get; }

    public Readers ReadersOf(LocaleWords words) => _readers[words.Id];

    public Listener ListenerOf(LocaleWords words) => _listeners[words.Id];

    public QuestionWording WordingOf(LocaleWords words) => _wordings[words.Id];

    private static Readers Make(ContentPack pack, LocaleWords words)
    {
        var spoken = new SpokenReaders(words.Spoken);
        return new Readers(new FindingReader(words.Lexicon), spoken.Answers, spoken.Details, spoken.Commands, new FindingReader(words.ReplyLexicon), new TopicReader(pack, words), spoken.Ahead);
    }
}
