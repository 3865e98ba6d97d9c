using System.Text;

namespace NumbnessBot.Content;

/// <summary>Fills the placeholders of a text: pronouns by whom it is about, and what the program puts in by name.</summary>
public sealed class Speech(bool aboutSomeoneElse)
{
    private static readonly Dictionary<string, (string Self, string Other)> pronouns = new()
    {
        ["you"] = ("you", "they"),
        ["You"] = ("You", "They"),
        ["them"] = ("you", "them"),
        ["your"] = ("your", "their"),
        ["Your"] = ("Your", "Their"),
        ["yours"] = ("yours", "theirs"),
        ["yourself"] = ("yourself", "themselves"),
    };

    /// <summary>Placeholders that every text may hold.</summary>
    public static IReadOnlyCollection<string> Pronouns => pronouns.Keys;

    public string Fill(string text, params (string Name, string Value)[] values)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 32);
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and > 0)
        {
            result.Append(text, at, open - at);
            var name = text[(open + 1)..close];
            result.Append(Value(name, values) ?? text[open..(close + 1)]);
            at = close + 1;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private string? Value(string name, (string Name, string Value)[] values)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value;
            }
        }

        return pronouns.TryGetValue(name, out var forms) ? (aboutSomeoneElse ? forms.Other : forms.Self) : null;
    }
}
