namespace NumbnessBot.Conversation.Turns;

/// <summary>What a turn does to the conversation's one reminder.</summary>
/// <param name="Due">When to write; null cancels.</param>
/// <param name="Address">Where to write, as <see cref="DeliveryAddress"/> reads it.</param>
public sealed record ReminderChange(DateTimeOffset? Due, string Address);
