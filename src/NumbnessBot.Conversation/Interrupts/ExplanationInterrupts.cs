using NumbnessBot.Conversation.Interviewing;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Interrupts;

/// <summary>"Why?", "what could it be?", "is it something bad?": explained after the advice, never before the checks are done.</summary>
internal static class ExplanationInterrupts
{
    public static readonly Interrupt AfterAdvice = new(
        "explanation",
        "after advice that is no emergency: the whole message asks why, what it means or what it could be",
        talk => IsAdvised(talk) && talk.Heard is { Settled: false } && IsAsked(talk),
        (talk, _) => Task.FromResult(Explain(talk)));

    public static readonly Interrupt Later = new(
        "explanation-later",
        "before the advice: the whole message asks what it could be, and no topic tells it",
        talk => talk.Heard is { Settled: false, Learnt: false } && talk is { Command.Kind: CommandKind.Explanation, Case.IsHalted: false },
        (talk, _) =>
        {
            talk.SayPhrase("explain.later");
            return Task.FromResult(Then.AskAgain);
        });

    /// <summary>Asks for an explanation, and not of a topic that it names.</summary>
    public static bool IsAsked(Talk talk) => talk.Command is { Kind: CommandKind.Why or CommandKind.Meaning or CommandKind.Explanation } command
        && (command.Object.Length == 0 || talk.Readers.Topics.Named(command.Object) is null);

    /// <summary>The advice was given and holds; at most the country is asked for under it.</summary>
    public static bool IsAdvised(Talk talk) =>
        talk.Case is { Advised: not null and < Level.Crisis, Reviewed: true } && (talk.Open is null || Advice.AsksCountry(talk)) && talk.Reckoning.Next(talk.Case) is null;

    private static Then Explain(Talk talk)
    {
        var numbers = talk.Views.NumbersFor(talk.Case);
        var assessment = talk.Assess();
        var text = new ExplanationText(talk.Knowledge, talk.Words, numbers);
        talk.Say(text.Whole(talk.Case, assessment, new OutcomeText(talk.Knowledge, talk.Words, numbers).ActOf(talk.Case, assessment)));
        talk.Offers = [.. text.Topics(talk.Case, assessment).Where(talk.Words.Topics.ContainsKey).Select(t => talk.Words.Topics[t].Title)];
        return Then.AskAgain;
    }
}
