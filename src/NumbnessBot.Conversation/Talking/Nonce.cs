using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Names one asking of a question, so that a button of an earlier one is known. The same turn gives the same name; another turn gives another.</summary>
internal static class Nonce
{
    private const int Length = 10;

    public static string Next(IActivity activity, string? before, DateTimeOffset now)
    {
        var of = string.Create(CultureInfo.InvariantCulture, $"{activity.Conversation?.Id}\n{activity.Id}\n{before}\n{now.UtcTicks}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..Length];
    }
}
