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
        ReplyInterrupts.AfterAdvice,
        .. ServiceInterrupts.All,
        .. CommandInterrupts.All,
        TopicInterrupt.UnderUrgentAdvice,
        .. UrgentInterrupts.Afterwards,
        ServiceInterrupts.ReminderConsent,
        .. TopicInterrupt.Menu,
        FearedSignInterrupt.Asked,
        TopicInterrupt.Question,
        ExplanationInterrupts.Later,
        ReplyInterrupts.Aside,
        TopicInterrupt.Unknown,
        ResumeInterrupt.Due,
    ]);

    private readonly Interrupt[] _mostUrgentFirst = [.. mostUrgentFirst];

    /// <summary>Lets the first that applies answer; null when none does or nothing was said.</summary>
    public async ValueTask<Then?> HandleAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Heard is null)
        {
            return null;
        }

        foreach (var interrupt in _mostUrgentFirst)
        {
            if (interrupt.Applies(talk))
            {
                return await interrupt.HandleAsync(talk, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _mostUrgentFirst.Length; i++)
        {
            text.AppendLine($"{i + 1,2}. {_mostUrgentFirst[i].Id}: {_mostUrgentFirst[i].Hears}");
        }

        return text.ToString();
    }
}
