using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Playing;

/// <summary>
/// Somebody with a fixed truth who answers whatever is asked: the choices that are true by their titles, with a remark in brackets where there is one,
/// "not sure about …" where they do not know, and no to the rest.
/// </summary>
public sealed class Patient
{
    private const int MostTurns = 60;
    private const int WordsOfASentence = 5;
    private readonly Dictionary<FindingId, (FindingState State, string Say)> _facts;
    private readonly Dictionary<string, string> _attributes;
    private readonly string _opening;
    private string? _answered;

    public Patient(string opening, IEnumerable<(FindingId Id, FindingState State, string Say)> facts, Dictionary<string, string> attributes, Knowledge? content = null)
    {
        _opening = opening;
        _attributes = attributes;
        _facts = facts.ToDictionary(f => f.Id, f => (f.State, f.Say));
        foreach (var (id, fact) in _facts.ToList())
        {
            if (fact.State == FindingState.Present)
            {
                foreach (var implied in (content ?? RealContent.Shared.Current).Pack.Vocabulary.ImpliedBy(id))
                {
                    _facts.TryAdd(implied, (FindingState.Present, ""));
                }
            }
        }
    }

    public Manner Manner { get; init; }

    /// <summary>Said once out of turn, when <see cref="RemarkAfter"/> questions have been answered.</summary>
    public string? Remark { get; set; }

    public int RemarkAfter { get; init; }

    /// <summary>Said once at the review, instead of "yes".</summary>
    public string? Correction { get; set; }

    /// <summary>What the correction makes true.</summary>
    public IReadOnlyList<FindingId> CorrectedTo { get; set; } = [];

    public int Questions { get; private set; }

    /// <summary>Plays until the advice is given; the advice is <see cref="TestTalk.Levels"/>' last.</summary>
    public async Task PlayAsync(TestTalk talk)
    {
        await talk.JoinAsync().ConfigureAwait(false);
        await talk.SayAsync(_opening).ConfigureAwait(false);
        for (var turn = 0; turn < MostTurns && talk.Levels.Count == 0; turn++)
        {
            await AnswerAsync(talk).ConfigureAwait(false);
        }
    }

    /// <summary>Answers the question that is open.</summary>
    public Task AnswerAsync(TestTalk talk)
    {
        var question = talk.Question ?? throw new InvalidOperationException($"Neither question nor advice after: {talk.Text}");
        if (Remark is { } remark && Questions >= RemarkAfter)
        {
            Remark = null;
            return talk.SayAsync(remark);
        }

        if (question.Id is not ("consent" or "opening" or "review"))
        {
            Questions++;
        }

        var answer = Answer(talk, question);
        _answered = question.Id;
        return talk.SayAsync(answer);
    }

    private string Answer(TestTalk talk, QuestionPayload question)
    {
        switch (question.Id)
        {
            case "consent":
                return "yes";
            case "opening":
                return _answered == "opening" ? "not sure" : _opening;
            case "review" when Correction is { } correction:
                Correction = null;
                foreach (var id in CorrectedTo)
                {
                    _facts[id] = (FindingState.Present, correction);
                }

                return correction;
            case "review":
                return "yes, that is correct";
        }

        var asks = question.Asks.Select(FindingId.Parse).ToList();
        return asks is [var attribute] && talk.Content.Pack.Vocabulary.Attribute(attribute) is not null
            ? AttributeAnswer(talk, question, attribute.Value)
            : FindingsAnswer(talk, question, asks);
    }

    private string FindingsAnswer(TestTalk talk, QuestionPayload question, List<FindingId> asks)
    {
        var present = asks.Where(f => StateOf(f) == FindingState.Present).ToList();
        var unsure = asks.Where(f => StateOf(f) == FindingState.Uncertain).ToList();
        if (question.Kind == "yes-no")
        {
            return present is [var one, ..] ? (_facts[one].Say is { Length: > 0 } say ? $"yes, {say}" : "yes") : unsure.Count > 0 ? "not sure" : "no";
        }

        if (present.Count + unsure.Count == 0)
        {
            return "none of these";
        }

        return string.Join("; ", present.Select(f => Told(talk, question, f)).Concat(unsure.Select(f => $"not sure about {Title(talk, question, f)}")));
    }

    private string Told(TestTalk talk, QuestionPayload question, FindingId finding)
    {
        var say = _facts[finding].Say;
        var title = Title(talk, question, finding);
        return Manner switch
        {
            Manner.Taps => title,
            Manner.OwnWords when question.Id == _answered => title,
            Manner.OwnWords when say.Split(' ').Length >= WordsOfASentence => say,
            _ => Remarked(title, say),
        };
    }

    private string AttributeAnswer(TestTalk talk, QuestionPayload question, string attribute)
    {
        var value = _attributes.GetValueOrDefault(attribute, "not sure");
        return value == "none" && question.Options?.Contains("none") == true ? talk.Title(question, "none") : value.Replace('-', ' ');
    }

    /// <summary>The choice that says the finding, alone or with others.</summary>
    private static string Title(TestTalk talk, QuestionPayload question, FindingId finding)
    {
        var options = talk.Content.Pack.Interview.Question(QuestionId.Parse(question.Id))!.Options;
        var option = options.FirstOrDefault(o => o.Findings.Contains(finding));
        return option is null ? finding.Value.Replace('-', ' ') : talk.Title(question, option.Id.Value);
    }

    private static string Remarked(string title, string say) => say.Length == 0 ? title : $"{title} ({say})";

    private FindingState StateOf(FindingId finding) => _facts.TryGetValue(finding, out var fact) ? fact.State : FindingState.Absent;
}
