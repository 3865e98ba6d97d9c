using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>A conversation in which one question of the interview has just been asked.</summary>
internal static class AskedTalk
{
    public const string Nonce = "0123456789";

    /// <summary>The authored questions that are asked with choices, and the follow-ups and checks made from them.</summary>
    public static IReadOnlyList<Question> Questions { get; } =
    [
        .. RealContent.Shared.Current.Pack.Interview is var interview ? interview.Questions.Concat(interview.FollowUps).Concat(interview.Checks.Take(3)).Where(q => !q.OnDemand && !q.Confirms) : [],
    ];

    public static async Task<TestTalk> AtAsync(QuestionId question, string channel = Channels.Msteams, PictureSource? pictures = null)
    {
        var store = new MemoryConversationStore();
        await store.CommitAsync(
            new TurnCommit($"{channel}/talk-1", 0, CaseJson.Write(CaseAt(question)), Dialogs(question), "before", "[]", null, true, FixedClock.Friday), default).ConfigureAwait(false);
        return new TestTalk(channel, store: store, pictures: pictures);
    }

    public static Case CaseAt(QuestionId question) => Case.Empty with
    {
        Consent = Consent.Given,
        Greeted = true,
        Opened = true,
        Pending = question,
        Asking = Nonce,
        SeenAt = FixedClock.Friday,
    };

    /// <summary>The question's prompt, in its stage, in the interview.</summary>
    private static string Dialogs(QuestionId question)
    {
        var waterfall = """ "state": { "options": null, "values": {}, "instanceId": "a", "stepIndex": 0 } """;
        return $$"""
            [{ "id": "InterviewDialog", "state": { "dialogs": { "$stack": [
              { "id": "QuestionPrompt", "state": { "question": "{{question}}" } }, { "id": "{{question.Stage}}", {{waterfall}} }, { "id": "root", {{waterfall}} }] } } }]
            """;
    }

    public static QuestionView View(QuestionId question) =>
        new QuestionViews(RealContent.Shared.Current, RealContent.Shared.Current.Pack.Words("en"), new Clinic()).Of(question, CaseAt(question))!;

    public static Activity Submit(string question, string? nonce, params string[] options) => new(ActivityTypes.Message)
    {
        Value = new SubmitValue { Numbness = new SubmitPayload { Question = question, Nonce = nonce, Options = options } },
    };

    public static AdaptiveCard? Card(this TestTalk talk) => talk.Replies.SelectMany(r => r.Attachments ?? []).Select(a => a.Content).OfType<AdaptiveCard>().LastOrDefault();

    public static IEnumerable<CardElement> Elements(this AdaptiveCard card) => card.Body.Concat(card.Body.SelectMany(e => e.Items ?? []));

    public static IReadOnlyList<CardButton> Buttons(this AdaptiveCard card) => [.. card.Elements().SelectMany(e => e.Actions ?? [])];
}
