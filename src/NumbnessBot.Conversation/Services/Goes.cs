using NumbnessBot.Conversation.Interrupts;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Services;

/// <summary>How the talk goes on after a service: what else the message said is looked at, else the open question is asked again.</summary>
internal static class Goes
{
    public static Then On(Talk talk) => talk.Heard is { Settled: true } or { Learnt: true } ? Then.Replan : Then.AskAgain;
}
