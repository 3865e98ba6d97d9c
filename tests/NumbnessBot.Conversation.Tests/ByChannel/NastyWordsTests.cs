using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>Whatever a person types, on every channel, is a text where it comes back: no mark-up, no link, no picture, no template, no part of a card.</summary>
public sealed class NastyWordsTests
{
    /// <summary>What a text begins with that is more than text where Markdown is read, unless it is escaped.</summary>
    private static readonly string[] active = ["<", "](", "![", "**", "`", "{{", "${", "~~"];

    private static readonly string[] parts =
        ["TextBlock", "Container", "ActionSet", "ColumnSet", "Column", "Image", "Input.ChoiceSet", "Action.Submit", "Action.OpenUrl", "Action.ToggleVisibility", "AdaptiveCard"];

    public static TheoryData<string> Rows => [.. ChannelTable.Rows.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_was_typed_comes_back_as_text(string channel)
    {
        var shown = 0;
        foreach (var text in Nasty.Texts)
        {
            var talk = await ToldAsync(channel, text);
            foreach (var said in new[] { text, "what do you know about me?", "what did you understand so far?", "why do you ask?", "summary", "send me my data" })
            {
                await talk.SayAsync(said);
                foreach (var reply in talk.Replies)
                {
                    Look(reply, text);
                    shown += Holds(reply.Text, text) ? 1 : 0;
                }
            }
        }

        Assert.True(shown >= Nasty.Texts.Count / 2, $"What was typed came back {shown} times only, so this looks at too little.");
    }

    private static void Look(Activity reply, string text)
    {
        Assert.Contains(reply.TextFormat, new[] { "plain", "markdown", null });
        if (reply.TextFormat == "markdown")
        {
            IsEscaped(reply.Text, text);
        }

        foreach (var attachment in reply.Attachments ?? [])
        {
            Assert.True(attachment.ContentUrl is null || attachment.ContentUrl.StartsWith("data:application/json;base64,", StringComparison.Ordinal), attachment.ContentUrl);
            if (attachment.Content is AdaptiveCard card)
            {
                LookAt(JsonSerializer.SerializeToNode(card), text);
            }
            else if (attachment.ContentUrl is { } file)
            {
                Assert.IsType<JsonObject>(JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(file.Split(',')[1]))));
            }
        }
    }

    /// <summary>Elements and actions are ours, addresses are ours, and a text block, which is read as Markdown, is escaped.</summary>
    private static void LookAt(JsonNode? node, string text)
    {
        if (node is JsonArray all)
        {
            foreach (var each in all)
            {
                LookAt(each, text);
            }
        }
        else if (node is JsonObject element)
        {
            if ((string?)element["type"] is { } type)
            {
                Assert.Contains(type, parts);
                if (type == "TextBlock")
                {
                    IsEscaped((string)element["text"]!, text);
                }
            }

            if ((string?)element["url"] is { } url)
            {
                Assert.Matches("^(https://|tel:|data:image/png)", url);
            }

            foreach (var member in element.Where(m => m.Key != "data"))
            {
                LookAt(member.Value, text);
            }
        }
    }

    private static void IsEscaped(string shown, string typed)
    {
        foreach (var sign in active)
        {
            for (var at = shown.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = shown.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                Assert.True(at > 0 && shown[at - 1] == '\\', $"'{typed}' became '{shown}', in which {sign} is not escaped.");
            }
        }
    }

    private static bool Holds(string? shown, string typed) =>
        shown?.Replace("\\", "", StringComparison.Ordinal).Contains(typed.Split('\n')[0].Replace("\\", "", StringComparison.Ordinal).TrimEnd(), StringComparison.Ordinal) == true;

    /// <summary>A conversation in which the person has said this about everything that is kept in their words.</summary>
    private static async Task<TestTalk> ToldAsync(string channel, string text)
    {
        var store = new MemoryConversationStore();
        var @case = (Case.Empty with { Consent = Consent.Given, Greeted = true, Opened = true, Relation = text, SeenAt = FixedClock.Friday })
            .Hear(FindingId.Parse("leg-numbness"), FindingState.Present, text, FixedClock.Friday)
            .Hear(FindingId.Parse("onset-trigger"), text, text, FixedClock.Friday)
            .Hear(FindingId.Parse("country"), text, text, FixedClock.Friday);
        await store.CommitAsync(new TurnCommit($"{channel}/talk-1", 0, CaseJson.Write(@case), null, "before", "[]", null, true, FixedClock.Friday), default);
        return new TestTalk(channel, store: store);
    }
}
