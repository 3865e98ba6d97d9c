using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>Something that goes before the open question.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Hears">When it applies, in words, for the printed list.</param>
public sealed record Interrupt(string Id, string Hears, Func<Talk, bool> Applies, Func<Talk, CancellationToken, Task<Then>> HandleAsync);
