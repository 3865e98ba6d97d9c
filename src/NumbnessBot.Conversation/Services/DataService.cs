using System.Globalization;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Report;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>"What do you know about me" and "send me my data": of this conversation alone.</summary>
internal static class DataService
{
    /// <summary>What is kept and until when, in plain words.</summary>
    public static async Task<string> KeptAsync(Talk talk, CancellationToken cancellationToken)
    {
        var @case = talk.Case;
        var isKept = @case.Consent == Consent.Given;
        var until = Reminding.Local(talk, talk.Now.AddDays(talk.Clinic.RetentionDays));
        var known = new CaseDescription(talk.Knowledge.Pack, talk.Words).Overview(@case);
        var said = await SaidAsync(talk, cancellationToken).ConfigureAwait(false);
        string?[] lines =
        [
            isKept
                ? talk.Fill("kept.stored", ("date", StoredDate.ForPeople(until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))
                : talk.Fill("kept.not-stored"),
            known.Length > 0 ? known : talk.Fill("kept.nothing"),
            said.Count > 0 ? talk.Fill("kept.messages", ("count", said.Count.ToString(CultureInfo.InvariantCulture))) : null,
            Reminding.IsSet(talk) ? talk.Fill("kept.reminder", ReminderService.When(talk, @case.RemindAt!.Value)) : null,
            talk.Fill("kept.ids"),
            talk.Fill("kept.ways"),
        ];
        return string.Join("\n", lines.OfType<string>());
    }

    /// <summary>Sends the copy beside this turn's message.</summary>
    public static async Task SendAsync(Talk talk, bool before, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(talk, cancellationToken).ConfigureAwait(false);
        var intro = talk.Fill(talk.Channel.Files ? "data.file" : "data.text");
        var file = DataExport.Of(talk.Case, lines, talk.Now, talk.Clinic.RetentionDays);
        talk.SendBeside(HeldReply.Plain(intro, InputHints.AcceptingInput) with { File = file }, before);
    }

    /// <summary>The messages that the channel's log keeps of this conversation.</summary>
    public static async Task<IReadOnlyList<SaidLine>> SaidAsync(Talk talk, CancellationToken cancellationToken) =>
        SaidLine.From(await LinesAsync(talk, cancellationToken).ConfigureAwait(false));

    private static async Task<IReadOnlyList<string>> LinesAsync(Talk talk, CancellationToken cancellationToken)
    {
        var activity = talk.Context.Activity;
        return talk.Lines is null ? [] : await talk.Lines.LinesAsync(ConversationKey.Of(activity.ChannelId, activity.Conversation?.Id), cancellationToken).ConfigureAwait(false);
    }
}
