namespace NumbnessBot.Triage;

/// <summary>How a case takes in what is said. Every change of findings and attributes goes through here.</summary>
public static class CaseLearning
{
    /// <summary>
    /// Something the person brought up. It may set or raise; a denial never takes back what was said to be so, and nothing
    /// replaces a plain answer except something more urgent.
    /// </summary>
    public static Case Hear(this Case @case, FindingId finding, FindingState state, string words, DateTimeOffset at)
    {
        var known = @case.Findings.GetValueOrDefault(finding);
        return Weight(state) > Weight(known?.State ?? FindingState.Unknown) && !(known is { Asked: true } && state is not (FindingState.Present or FindingState.Uncertain))
            ? @case with { Findings = @case.Findings.SetItem(finding, new Known(state, words, at, Asked: false)) }
            : @case;
    }

    /// <summary>The answer to a question about this very finding.</summary>
    public static Case Answer(this Case @case, FindingId finding, FindingState state, string words, DateTimeOffset at) =>
        @case.Answer([finding], state, words, at);

    /// <summary>The same answer to a question about each of these findings.</summary>
    public static Case Answer(this Case @case, ReadOnlySpan<FindingId> findings, FindingState state, string words, DateTimeOffset at)
    {
        if (findings.IsEmpty)
        {
            return @case;
        }

        var toCheck = @case.ToCheck;
        foreach (var finding in toCheck.IsEmpty ? [] : findings)
        {
            toCheck = toCheck.Remove(finding);
        }

        return @case with { Findings = @case.Findings.SetItems(findings, new Known(state, words, at, Asked: true)), ToCheck = toCheck };
    }

    /// <summary>An attribute that the person brought up; an answer to a question about it stands.</summary>
    public static Case Hear(this Case @case, FindingId attribute, string value, string words, DateTimeOffset at) =>
        @case.Attributes.ContainsKey(attribute)
            ? @case
            : @case with { Attributes = @case.Attributes.SetItem(attribute, new KnownValue(value, words, at, Asked: false)) };

    /// <summary>An attribute that the person chose outside of the talk, and may choose anew; an answer to a question about it stands.</summary>
    public static Case Choose(this Case @case, FindingId attribute, string value, DateTimeOffset at) =>
        @case.Attributes.GetValueOrDefault(attribute) is { } known && (known.Asked || known.Value == value)
            ? @case
            : @case with { Attributes = @case.Attributes.SetItem(attribute, new KnownValue(value, "", at, Asked: false)) };

    /// <summary>The answer to a question about this attribute; an empty value is "I don't know".</summary>
    public static Case Answer(this Case @case, FindingId attribute, string value, string words, DateTimeOffset at) =>
        @case with { Attributes = @case.Attributes.SetItem(attribute, new KnownValue(value, words, at, Asked: true)) };

    /// <summary>A choice that stands for several findings was ticked: one or more of them is so.</summary>
    public static Case Tick(this Case @case, OneOf choice) =>
        @case.OneOf.Any(o => o.Question == choice.Question && o.Option == choice.Option)
            ? @case
            : @case with { OneOf = @case.OneOf.Add(choice) };

    /// <summary>The question needs no further answer.</summary>
    public static Case Settle(this Case @case, QuestionId question) => @case with
    {
        Answered = @case.Answered.Contains(question) ? @case.Answered : @case.Answered.Add(question),
        Pending = @case.Pending == question ? null : @case.Pending,
        Misses = @case.Pending == question ? 0 : @case.Misses,
        Proposal = @case.Pending == question ? null : @case.Proposal,
        OneOf = @case.OneOf.RemoveAll(o => $"{o.Question}-{o.Option}" == question.Value),
    };

    /// <summary>
    /// Takes the answer to a question back, so that it is asked again. What made an announced emergency stays known: only an explicit
    /// correction may touch that.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="question">The question to ask again.</param>
    /// <param name="told">Also what the person brought up unasked is taken back, as when they name it to be changed.</param>
    public static Case Reopen(this Case @case, Question question, bool told)
    {
        var asks = question.Asks;
        var keep = @case.HasEmergency;
        var findings = asks.Where(f => @case.Findings.GetValueOrDefault(f) is { } known && (told || known.Asked));
        var attributes = asks.Where(a => @case.Attributes.GetValueOrDefault(a) is { } known && (told || known.Asked));
        var reopened = @case with
        {
            Answered = @case.Answered.RemoveAll(q => q == question.Id || q.Value.StartsWith(question.Id.Value + "-", StringComparison.Ordinal)
                || asks.Any(f => q == Interview.CheckId(question.Id.Stage, f))),
            Findings = keep ? @case.Findings : @case.Findings.RemoveRange(findings),
            Attributes = @case.Attributes.RemoveRange(attributes),
            OneOf = @case.OneOf.RemoveAll(o => o.Question == question.Id),
            ToCheck = @case.ToCheck.RemoveAll(f => asks.Contains(f)),
            Reviewed = false,
            Pending = null,
            Misses = 0,
            Proposal = null,
        };

        // A question that the plan made comes again only with what it was made for.
        return question switch
        {
            { Origin: QuestionOrigin.FollowUp, Parent: { } parent } =>
                reopened.Tick(new OneOf(parent, OptionId.Parse(question.Id.Value[(parent.Value.Length + 1)..]), asks)),
            { Origin: QuestionOrigin.Check } when !keep => reopened with
            {
                Findings = asks.Where(@case.Findings.ContainsKey).Aggregate(
                    reopened.Findings, (known, f) => known.SetItem(f, @case.Findings[f] with { State = FindingState.Uncertain, Asked = true })),
                ToCheck = reopened.ToCheck.AddRange(asks),
            },
            _ => reopened,
        };
    }

    /// <summary>The advice reached; it never falls.</summary>
    public static Case Advise(this Case @case, Level level, IEnumerable<RuleId> rules) => @case with
    {
        Advised = @case.Advised is { } before && before > level ? before : level,
        Announced = level >= Level.Crisis ? [.. @case.Announced.Union(rules)] : @case.Announced,
    };

    private static int Weight(FindingState state) => state switch
    {
        FindingState.Present => 6,
        FindingState.Uncertain => 5,
        FindingState.Absent => 4,
        FindingState.Past => 3,
        FindingState.Hypothetical => 2,
        FindingState.Other => 1,
        _ => 0,
    };
}
