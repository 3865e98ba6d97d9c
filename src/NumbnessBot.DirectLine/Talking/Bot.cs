using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>The bot as a member of the conversation.</summary>
internal static class Bot
{
    public const string Id = "numbnessbot";
    private const string Name = "NumbnessBot";

    public static ChannelAccount Account() => new(Id, Name);

    public static JsonObject Json() => new() { ["id"] = Id, ["name"] = Name, ["role"] = "bot" };
}
