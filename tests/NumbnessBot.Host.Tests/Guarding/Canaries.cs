using System.Text.Json.Nodes;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Guarding;

/// <summary>Activities of every kind with a word in every member that a person, a client or a channel fills, each word like no other.</summary>
internal sealed class Canaries(Channel channel)
{
    /// <summary>Every planted word holds this.</summary>
    public const string Mark = "quokka-77";

    private int _count;

    public string Word => FormattableString.Invariant($"{Mark}{_count++:000}");

    /// <summary>One of each kind; what the bot needs to answer is left as it is.</summary>
    public IEnumerable<JsonObject> Each()
    {
        foreach (var text in new[] { "hello", "yes", $"my back is numb since {Word}", $"I can't pee {Word}", $"what is {Word}?", Word, $"say that in {Word}", $"remind me {Word}", $"talk to a person {Word}" })
        {
            yield return Filled("message", text);
        }

        foreach (var type in new[] { "messageUpdate", "messageDelete", "messageReaction", "event", "invoke", "conversationUpdate", "contactRelationUpdate", "installationUpdate", "typing", "endOfConversation", Word })
        {
            yield return Filled(type, Word);
        }

        var card = Filled("message", null);
        card["value"] = new JsonObject { ["numbness"] = new JsonObject { ["question"] = Word, ["nonce"] = Word, ["options"] = new JsonArray(Word) } };
        yield return card;
        foreach (var text in new[] { "summary", "send me my data", "what do you keep", "forget me" })
        {
            yield return Filled("message", text);
        }
    }

    private JsonObject Filled(string type, string? text)
    {
        var activity = channel.Activity(type);
        activity["text"] = text;
        foreach (var member in new[] { "name", "label", "code", "valueType", "speak", "summary", "topicName", "importance", "localTimezone", "callerId", "action", "replyToId" })
        {
            activity[member] = Word;
        }

        activity["from"] = new JsonObject { ["id"] = "person", ["name"] = Word, ["aadObjectId"] = Word, ["email"] = Word, ["role"] = "user" };
        activity["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = Word };
        activity["conversation"]!["name"] = Word;
        activity["conversation"]!["tenantId"] = Word;
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Word }, ["said"] = Word, ["country"] = Word };
        activity["value"] = new JsonObject { ["said"] = Word, ["list"] = new JsonArray(Word) };
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "image/png",
            ["name"] = Word,
            ["contentUrl"] = $"https://files.example/{Word}",
            ["content"] = new JsonObject { ["text"] = Word },
        });
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = Word, ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = Word } });
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "person", ["name"] = Word });
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = Word });
        activity["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["title"] = Word, ["value"] = Word }) };
        activity["semanticAction"] = new JsonObject { ["id"] = Word };
        activity["textHighlights"] = new JsonArray(new JsonObject { ["text"] = Word });
        activity[Word] = Word;
        return activity;
    }
}
