namespace NumbnessBot.Language;

/// <summary>Something a person tells the bot to do.</summary>
/// <param name="Object">What it is about, in the person's words: "my age" of "change my age", "3" of "change 3"; empty when nothing is named.</param>
public sealed record Command(CommandKind Kind, string Object)
{
    /// <summary>Thanks, greetings and "ok": nothing to do, and an answer comes first where a question is open.</summary>
    public bool IsSmallTalk => Kind is CommandKind.Thanks or CommandKind.Greeting or CommandKind.Acknowledge;

    /// <summary>Something beside the interview that is done for the person; it counts also as one sentence among others.</summary>
    public bool IsService => Kind is CommandKind.TalkToPerson or CommandKind.Appointment or CommandKind.OpeningHours or CommandKind.Remind
        or CommandKind.NoReminder or CommandKind.WhatIsKept or CommandKind.SendData;
}
