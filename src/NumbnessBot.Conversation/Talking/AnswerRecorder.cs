using System.Collections.Immutable;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Writes the answer to a question into the case. Pure: the same answer gives the same case.</summary>
public sealed class AnswerRecorder(Vocabulary vocabulary, RuleSet rules)
{
    /// <summary>Above this many uncertain items of one list no single checks follow; the result is at least "today" anyway.</summary>
    private const int MostChecks = 3;

    /// <summary>
    /// The case after the answer; null when the answer does not settle the question (it was not understood, or it named a choice that leaves
    /// the question open).
    /// </summary>
    public Case? Record(Case @case, PlannedQuestion planned, Answer answer, string words, DateTimeOffset now)
    {
        var question = planned.Question;
        var after = question.Attribute is { } attribute ? Attribute(@case, question, attribute, answer, words, now)
            : question.Finding is { } finding ? YesNo(@case, question, finding, answer, words, now)
            : List(@case, question, answer, words, now);
        return after is null ? null : Conclude(@case, after.Settle(question.Id), question, words, now);
    }

    /// <summary>
    /// A follow-up shows only what could still change something. Where all of that is denied, what was not shown is what the tick meant: one such is so,
    /// of several one is. Where it is not sure, what was not shown is not sure either.
    /// </summary>
    private Case Conclude(Case before, Case settled, Question question, string words, DateTimeOffset now)
    {
        if (question.Origin != QuestionOrigin.FollowUp || before.OneOf.Except(settled.OneOf).FirstOrDefault() is not { } choice)
        {
            return settled;
        }

        var facts = new CaseFacts(settled, vocabulary);
        var left = choice.Findings.Where(f => facts.Of(f) == Truth.Unknown).ToArray();

        // A tick outweighs what only follows from the denial of another sign.
        left = left.Length > 0 ? left : [.. choice.Findings.Where(f => settled.StateOf(f) == FindingState.Unknown)];
        if (left.Length == 0 || choice.Findings.Any(f => facts.Of(f) == Truth.True))
        {
            return settled;
        }

        if (left.Any(f => settled.StateOf(f) == FindingState.Uncertain))
        {
            return settled.Answer([.. left.Where(f => settled.StateOf(f) != FindingState.Uncertain)], FindingState.Uncertain, words, now);
        }

        return left is [var only] ? settled.Answer(only, FindingState.Present, words, now) : settled.Tick(choice with { Findings = [.. left] });
    }

    /// <summary>The question is given up after three misunderstandings: what it asks is uncertain, never absent.</summary>
    public Case GiveUp(Case @case, PlannedQuestion planned, DateTimeOffset now)
    {
        var question = planned.Question;
        var after = question.Attribute is { } attribute
            ? @case.Answer(attribute, "", "", now)
            : @case.Answer(OpenOf(@case, question.Asks), FindingState.Uncertain, "", now);
        return after.Settle(question.Id);
    }

    /// <summary>A choice beside the question that sets something else ("I'm asking for someone else").</summary>
    public static Case? Side(Case @case, Question question, Answer answer, string words, DateTimeOffset now) =>
        answer is Answer.Picked { Ticked: [var ticked] } && question.Options.FirstOrDefault(o => o.Id == ticked)?.Sets is { } sets
            && @case.ValueOf(sets.Attribute) != sets.Value
            ? @case.Answer(sets.Attribute, sets.Value, words, now)
            : null;

    /// <summary>An answer that only rules choices out ("no fever") settles those alone; null when the answer is none of the kind.</summary>
    public static Case? Deny(Case @case, Question question, Answer answer, string words, DateTimeOffset now) =>
        question.Attribute is null && answer is Answer.Picked { Ticked: [], Unsure: [], Denied.Length: > 0, RestDenied: false } picked
            ? @case.Answer(OpenOf(@case, question.Options.Where(o => picked.Denied.Contains(o.Id)).SelectMany(o => o.Findings)), FindingState.Absent, words, now)
            : null;

    /// <summary>
    /// A sign told in a sentence of the person's own, in answer to a list, is that sign; it is no "no" to the emergency signs beside it, which are asked
    /// again. Null when the answer is none of the kind: numbers, titles and a few words answer the whole list.
    /// </summary>
    public Case? Tell(Case @case, Question question, Answer answer, string words, DateTimeOffset now) =>
        answer is Answer.Picked { Ticked.Length: > 0 } picked ? TellInPart(@case, question, picked, words, now) : null;

    /// <summary>
    /// Where a sentence beside the choices was not understood, the choices count, and the list's other emergency signs are asked again: one of them may be what it
    /// told of. Null when the answer is none of the kind.
    /// </summary>
    public Case? TellInPart(Case @case, Question question, Answer.Picked picked, string words, DateTimeOffset now) =>
        question.Attribute is null && !picked.RestDenied && picked.Ticked.Length + picked.Unsure.Length > 0
        && OpenOf(@case, Others(question, picked).SelectMany(o => o.Findings)).Any(rules.EmergencyItems.Contains)
            ? Picked(@case, question with { Options = [.. question.Options.Except(Others(question, picked))] }, picked, words, now)
            : null;

    private Case? YesNo(Case @case, Question question, FindingId finding, Answer answer, string words, DateTimeOffset now)
    {
        var state = answer switch
        {
            Answer.Yes => FindingState.Present,
            Answer.No or Answer.None => FindingState.Absent,
            Answer.NotSure => FindingState.Uncertain,
            Answer.Picked { Ticked.Length: > 0 } => FindingState.Present,
            _ => FindingState.Unknown,
        };
        if (state == FindingState.Unknown)
        {
            return null;
        }

        var after = @case.Answer(finding, state, words, now);
        return state == FindingState.Uncertain && question.Origin != QuestionOrigin.Check && !question.Confirms ? ToCheck(after, [finding]) : after;
    }

    private Case? List(Case @case, Question question, Answer answer, string words, DateTimeOffset now)
    {
        switch (answer)
        {
            case Answer.None or Answer.No:
                return @case.Answer(OpenOf(@case, question.Asks), FindingState.Absent, "", now);
            case Answer.NotSure:
                var unsure = OpenOf(@case, question.Asks);
                if (unsure.Length > MostChecks && @case.Misses == 0)
                {
                    // Too many to check one by one: the list is gone through once more, line by line.
                    return null;
                }

                return ToCheck(@case.Answer(unsure, FindingState.Uncertain, words, now), unsure);
            case Answer.Picked picked:
                return Picked(@case, question, picked, words, now);
            default:
                return null;
        }
    }

    private static IEnumerable<Option> Others(Question question, Answer.Picked picked) =>
        question.Options.Where(o => !picked.Ticked.Contains(o.Id) && !picked.Unsure.Contains(o.Id) && !picked.Denied.Contains(o.Id));

    private Case Picked(Case @case, Question question, Answer.Picked picked, string words, DateTimeOffset now)
    {
        // What is left unticked is one answer for all of it; what another choice says to be so stays so.
        var after = @case;
        var (absent, toCheck) = (new List<FindingId>(), new List<FindingId>());
        foreach (var option in question.Options)
        {
            if (picked.Ticked.Contains(option.Id))
            {
                after = option.Findings is [var one] ? after.Answer(one, FindingState.Present, words, now)
                    : after.Tick(new OneOf(question.Id, option.Id, option.Findings));
            }
            else
            {
                (picked.Unsure.Contains(option.Id) ? toCheck : absent).AddRange(OpenOf(after, option.Findings).Where(f => !absent.Contains(f)));
            }
        }

        after = after.Answer(OpenOf(after, toCheck), FindingState.Uncertain, words, now);
        return ToCheck(after.Answer(OpenOf(after, absent), FindingState.Absent, "", now), toCheck);
    }

    private Case? Attribute(Case @case, Question question, FindingId attribute, Answer answer, string words, DateTimeOffset now)
    {
        var known = vocabulary.Attribute(attribute);
        return answer switch
        {
            Answer.NotSure => @case.Answer(attribute, "", words, now),
            Answer.None or Answer.No => @case.Answer(attribute, known?.Values.Contains("none") == true ? "none" : "", words, now),
            Answer.Number { Value: var number } when known is { Kind: AttributeKind.Number } && number >= known.Min && number <= known.Max =>
                @case.Answer(attribute, number.ToString(System.Globalization.CultureInfo.InvariantCulture), words, now),
            Answer.When { Onset: var onset } => @case.Answer(attribute, Stored(onset), words, now),
            Answer.Said { Text: var text } => @case.Answer(attribute, text, words, now),
            Answer.Picked { Ticked.Length: > 0 } picked => Values(question, picked) is { Length: > 0 } values
                ? @case.Answer(attribute, known?.Many == true ? string.Join(',', values) : values[0], words, now)
                : null,
            Answer.Picked { Unsure.Length: > 0 } => @case.Answer(attribute, "", words, now),
            _ => null,
        };
    }

    /// <summary>The short form of a time; the words where they name no date ("since my baby was born").</summary>
    public static string Stored(Onset onset) => onset.Iso.Length > 0 ? onset.Iso : onset.Text;

    private static string[] Values(Question question, Answer.Picked picked) =>
        [.. question.Options.Where(o => picked.Ticked.Contains(o.Id)).Select(o => o.Value).OfType<string>()];

    /// <summary>What was only hinted at is asked about, unless it was answered before.</summary>
    public Case Check(Case @case, FindingId finding) =>
        @case.StateOf(finding) is FindingState.Present or FindingState.Uncertain ? @case : ToCheck(@case, [finding]);

    private Case ToCheck(Case @case, IReadOnlyCollection<FindingId> findings)
    {
        var checkable = findings.Where(rules.EmergencyItems.Contains).ToList();
        return checkable.Count is 0 or > MostChecks ? @case : @case with { ToCheck = @case.ToCheck.AddRange(checkable.Except(@case.ToCheck)) };
    }

    /// <summary>What was said to be so before is not denied by leaving it unticked.</summary>
    private static FindingId[] OpenOf(Case @case, IEnumerable<FindingId> findings) => [.. findings.Where(f => IsOpen(@case, f))];

    /// <inheritdoc cref="OpenOf(Case, IEnumerable{FindingId})"/>
    private static FindingId[] OpenOf(Case @case, ImmutableArray<FindingId> findings)
    {
        var open = new List<FindingId>(findings.Length);
        foreach (var finding in findings)
        {
            if (IsOpen(@case, finding))
            {
                open.Add(finding);
            }
        }

        return [.. open];
    }

    private static bool IsOpen(Case @case, FindingId finding) => @case.StateOf(finding) is not (FindingState.Present or FindingState.Absent);
}
