using System.Text;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>What may interrupt, most urgent first. The list is data: it can print itself.</summary>
public sealed class InterruptList(IReadOnlyList<Interrupt> mostUrgentFirst)
{
    public static readonly InterruptList Standard = new(
    [
        .. WithdrawalInterrupts.All,
        .. UrgentInterrupts.All,
        .. ChannelInterrupts.All,
        ServiceInterrupts.UnderUrgentAdvice,
        ReplyInterrupts.Urgent,
        ExplanationInterrupts.AfterAdvice,
        .. ServiceInterrupts.All,
        .. CommandInterrupts.All,
        TopicInterrupt.UnderUrgentAdvice,
        .. UrgentInterrupts.Afterwards,
        ServiceInterrupts.ReminderConsent,
        .. TopicInterrupt.Menu,
        ReplyInterrupts.Aside,
        TopicInterrupt.Question,
        ExplanationInterrupts.Later,
        TopicInterrupt.Unknown,
        ResumeInterrupt.Due,
    ]);

    /// <summary>Lets the first that applies answer; null when none does or nothing was said.</summary>
    public async Task<Then?> HandleAsync(Talk talk, CancellationToken cancellationToken) =>
        talk.Heard is not null && mostUrgentFirst.FirstOrDefault(i => i.Applies(talk)) is { } first
            ? await first.HandleAsync(talk, cancellationToken).ConfigureAwait(false)
            : null;

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < mostUrgentFirst.Count; i++)
        {
            text.AppendLine($"{i + 1,2}. {mostUrgentFirst[i].Id}: {mostUrgentFirst[i].Hears}");
        }

        return text.ToString();
    }
}
