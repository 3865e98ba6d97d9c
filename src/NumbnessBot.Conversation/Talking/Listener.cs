using System.Collections.Frozen;
using System.Collections.Immutable;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Language;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>
/// Takes a message into the case: the answer to the open question, and everything else it says. Every message is read for every finding,
/// whatever question is open.
/// </summary>
public sealed class Listener(Knowledge knowledge, Readers readers)
{
    private const int FewestWordsOfASentence = 5;

    /// <summary>Own words are kept for the doctor's page, not whole letters beside every sign that they answer.</summary>
    private const int LongestKept = 200;

    private readonly FrozenSet<FindingId> _crisisSigns =
        knowledge.Pack.Rules.Rules.Where(r => r.Level == Level.Crisis).SelectMany(r => r.Steps()).SelectMany(s => s.When.Names()).ToFrozenSet();

    private readonly AnswerRecorder _recorder = new(knowledge.Pack.Vocabulary, knowledge.Pack.Rules);

    /// <param name="before">The case as it was.</param>
    /// <param name="open">The question that is open, if any.</param>
    /// <param name="text">What the person sent.</param>
    /// <param name="now">The person's present time.</param>
    /// <param name="second">Another reading of the answer, for when ours finds none.</param>
    /// <param name="read">The words of the text, where they were read before.</param>
    public Heard Hear(Case before, QuestionView? open, string text, DateTimeOffset now, Answer? second = null, Passage? read = null)
    {
        var reading = readers.Findings.Read(WithoutTitles(open, text));
        var passage = ReferenceEquals(read?.Text, text) ? read : Passage.Read(text);
        var answer = open is null ? new Answer.NotUnderstood() : readers.Answers.Read(open.Asked, passage, reading, now);
        if (answer is Answer.NotUnderstood && open is { Kind: QuestionKind.YesNo, Planned.Question.Kind: QuestionKind.Date })
        {
            // Instead of yes or no to a proposed date, another date.
            answer = readers.Answers.Read(open.Asked with { Kind = QuestionKind.Date }, passage, reading, now);
        }

        answer = answer is Answer.NotUnderstood ? second ?? answer : answer;
        var @case = before;
        var settled = false;

        // What a message says of findings beside the open question comes first: a ticked group may be told apart by it.
        var asks = open?.Planned?.Asks ?? [];
        var correcting = open?.Id == QuestionId.Review;
        foreach (var found in reading.Findings)
        {
            if (answer is not Answer.NotUnderstood && asks.Contains(found.Id) && (found.State != FindingState.Present || IsDoubted(open!, answer, found.Id)))
            {
                continue;
            }

            var words = text.Substring(found.Start, found.Length);
            @case = correcting && found.State == FindingState.Absent && !@case.HasEmergency
                ? @case.Answer(found.Id, FindingState.Absent, words, now)
                : @case.Hear(found.Id, found.State, words, now);
        }

        foreach (var hint in reading.Findings.Where(f => f.IsHint && !asks.Contains(f.Id)))
        {
            @case = IsCrisis(@case) ? @case.Hear(hint.Id, FindingState.Uncertain, text.Substring(hint.Start, hint.Length), now) : _recorder.Check(@case, hint.Id);
        }

        foreach (var detail in Details(reading, passage, now))
        {
            if (asks.Contains(detail.Attribute))
            {
                continue;
            }

            var words = text.Substring(detail.Start, detail.Length);
            @case = correcting || (detail.Attribute == Attributes.Who && asks.Contains(Attributes.Age))
                ? @case.Answer(detail.Attribute, detail.Value, words, now) : @case.Hear(detail.Attribute, detail.Value, words, now);
        }

        if (reading.AboutSomeoneElse)
        {
            @case = @case.Hear(Attributes.Who, Attributes.SomeoneElse, reading.Relation ?? "", now) with { Relation = @case.Relation ?? reading.Relation };
        }

        // The country is taken where the advice is given: only a country we know is an answer.
        if (open?.Planned is { Question.OnDemand: false } planned)
        {
            var kept = text.Length <= LongestKept ? text : text[..LongestKept];
            if (Propose(before, @case, planned, answer, now) is { } proposed)
            {
                @case = proposed;
                settled = answer is Answer.Yes;
            }
            else if (AnswerRecorder.Side(@case, planned.Question, answer, kept, now) is { } side)
            {
                @case = side;
            }
            else if (AnswerRecorder.Deny(@case, planned.Question, answer, kept, now) is { } denied)
            {
                @case = denied;
            }
            else if (IsSentence(open, text) && _recorder.Tell(@case, planned.Question, answer, kept, now) is { } told)
            {
                @case = told;
            }
            else if (IsLeftOver(answer, reading, passage, now) && _recorder.TellInPart(@case, planned.Question, (Answer.Picked)answer, kept, now) is { } part)
            {
                @case = part;
            }
            else if (_recorder.Record(@case, planned, answer, kept, now) is { } after)
            {
                @case = after;
                settled = true;
            }
        }

        return new Heard(@case, answer, settled, Learnt(before, @case), reading.Findings.IsEmpty ? [] : Contradicted(before, reading));
    }

    private static ImmutableArray<FindingId> Contradicted(Case before, Reading reading) =>
        [.. reading.Findings.Where(f => f.State == FindingState.Absent && before.StateOf(f.Id) is FindingState.Present or FindingState.Uncertain).Select(f => f.Id)];

    /// <summary>A date that is not sure is proposed and waits for a yes. Null: there is nothing to propose and nothing that waits.</summary>
    private static Case? Propose(Case before, Case @case, PlannedQuestion planned, Answer answer, DateTimeOffset now) => answer switch
    {
        Answer.When { Onset: { Sure: false } onset } when onset.Iso.Length > 0 => @case with { Proposal = onset.Iso },
        Answer.Yes when before.Proposal is { } proposal && planned.Question.Attribute is { } attribute =>
            @case.Answer(attribute, proposal, "", now).Settle(planned.Question.Id),
        Answer.No when before.Proposal is not null => @case with { Proposal = null },
        _ => null,
    };

    /// <summary>The open question goes on as "not sure".</summary>
    public Case GiveUp(Case @case, PlannedQuestion planned, DateTimeOffset now) => _recorder.GiveUp(@case, planned, now);

    /// <summary>
    /// The text with the titles of the shown choices blanked out: a title names signs that the person did not all mean, and picking it is the
    /// answer's business. Where a detail is asked for ("where does it go to?"), its other names are no signs either: "chest band". Places stay as they are,
    /// and so do the fixed choices: "I'm not sure I can feel it" keeps its doubt.
    /// </summary>
    private static string WithoutTitles(QuestionView? open, string text)
    {
        var detail = open?.Planned?.Question.Attribute is not null;
        foreach (var choice in open?.Choices ?? [])
        {
            if (FixedOptions.All.Contains(choice.Id))
            {
                continue;
            }

            foreach (var title in choice.Names.AsSpan(0, detail ? choice.Names.Length : 1))
            {
                text = title.Contains(' ') ? Without(title, text) : text;
            }
        }

        return text;
    }

    private static string Without(string title, string text)
    {
        for (var at = 0; (at = text.IndexOf(title, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += title.Length)
        {
            text = string.Concat(text.AsSpan(0, at), new string(' ', title.Length), text.AsSpan(at + title.Length));
        }

        return text;
    }

    /// <summary>Told in a sentence: some words, no number, and no title of a choice.</summary>
    private static bool IsSentence(QuestionView open, string text) =>
        WordReader.CountBetweenBlanks(text) >= FewestWordsOfASentence
        && !text.Any(char.IsDigit)
        && !open.Choices.Any(c => text.Contains(c.Names[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>A sentence of the answer says neither a choice nor a sign nor a detail that we know.</summary>
    private bool IsLeftOver(Answer answer, Reading reading, Passage passage, DateTimeOffset now) =>
        answer is Answer.Picked { LeftOver: { } left } && !Details(reading, passage, now).Any(d => left.Overlaps(d.Start, d.Length));

    /// <summary>The answer says of this very finding that it is not sure, or not so. A doubt about a choice of several findings leaves open which of them is meant.</summary>
    private static bool IsDoubted(QuestionView open, Answer answer, FindingId finding) =>
        answer is Answer.Picked picked
        && open.Choices.Any(c => c.Findings.Contains(finding) && ((picked.Unsure.Contains(c.Id) && c.Findings.Length == 1) || picked.Denied.Contains(c.Id)));

    /// <summary>Whether the person spoke of despair or violence, now or before: what they only hint at is then taken to be so.</summary>
    private bool IsCrisis(Case @case) => _crisisSigns.Any(f => @case.StateOf(f) is FindingState.Present or FindingState.Uncertain);

    private IEnumerable<ReadDetail> Details(Reading reading, Passage passage, DateTimeOffset now) =>
        readers.Details.Read(passage, now, reading.Findings) is { IsEmpty: false } details ? Details(reading, details) : [];

    private IEnumerable<ReadDetail> Details(Reading reading, ImmutableArray<ReadDetail> details) =>
        details.Where(d => !(reading.AboutSomeoneElse && d.Attribute == Attributes.Who))
            .GroupBy(d => d.Attribute)
            .SelectMany(same => knowledge.Pack.Vocabulary.Attribute(same.Key) is { Many: true } ? [Together([.. same])] : same.AsEnumerable());

    /// <summary>Several places said in one message are one detail with several values.</summary>
    private static ReadDetail Together(IReadOnlyList<ReadDetail> same)
    {
        var values = same.Count == 1 ? same : [.. same.Where(d => d.Value != FixedOptions.None.Value)];
        var end = same[^1].Start + same[^1].Length;
        return same[0] with { Value = string.Join(',', values.Select(d => d.Value)), Length = end - same[0].Start };
    }

    private static bool Learnt(Case before, Case after) =>
        !ReferenceEquals(before.Findings, after.Findings) || !ReferenceEquals(before.Attributes, after.Attributes) || before.OneOf != after.OneOf || before.Proposal != after.Proposal;
}
