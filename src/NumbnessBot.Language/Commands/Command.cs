namespace NumbnessBot.Language;

/// <summary>Something a person tells the bot to do.</summary>
/// <param name="Object">What it is about, in the person's words: "my age" of "change my age", "3" of "change 3"; empty when nothing is named.</param>
public sealed record Command(CommandKind Kind, string Object)
{
    /// <summary>Thanks, greetings and "ok": nothing to do, and an answer comes first where a question is open.</summary>
    public bool IsSmallTalk => Kind is CommandKind.Thanks or CommandKind.Greeting or CommandKind.Acknowledge;
}
