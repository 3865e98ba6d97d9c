using System.Collections.Immutable;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What one text alone was understood to say, and where it would lead.</summary>
public sealed record Understanding(Reading Reading, ImmutableArray<ReadDetail> Details, Assessment Assessment, FindingReader Reader)
{
    public ImmutableArray<ReadFinding> Findings => Reading.Findings;

    /// <summary>The rules that hold, most urgent first, without those that only mean that too little is known.</summary>
    public IEnumerable<RuleId> Rules => Assessment.Held.Where(h => h.Level == Assessment.Level).Select(h => h.Rule.Id);

    /// <summary>The state of a span of the text, whatever words it holds.</summary>
    public FindingState StateOf(int start, int length) => Reader.StateOf(Reading.Text, start, length);

    public static Understanding Of(Knowledge knowledge, string? locale, string text, DateTimeOffset now)
    {
        var readers = knowledge.ReadersOf(knowledge.Pack.Words(locale));
        text = ServiceSentence.Without(text, readers.Commands, knowledge.Pack.Words(locale).Phrases);
        var heard = knowledge.ListenerOf(knowledge.Pack.Words(locale)).Hear(Case.Empty, null, text, now);
        var reading = readers.Findings.Read(text);
        return new Understanding(reading, [.. readers.Details.Read(Passage.Read(text), now, reading.Findings)], knowledge.Assessor.Assess(heard.Case), readers.Findings);
    }
}
