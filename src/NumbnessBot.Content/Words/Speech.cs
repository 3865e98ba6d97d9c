using System.Runtime.CompilerServices;

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

    private static readonly Dictionary<string, (string Self, string Other)>.AlternateLookup<ReadOnlySpan<char>> pronounsBySpan = pronouns.GetAlternateLookup<ReadOnlySpan<char>>();

    // Longer texts take memory of their own.
    private const int LongestOnStack = 1024;

    /// <summary>Placeholders that every text may hold: they change when the talk is about somebody else.</summary>
    public static IReadOnlyCollection<string> Pronouns => pronouns.Keys;

    public string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        var result = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[LongestOnStack]);
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and > 0)
        {
            result.AppendFormatted(text.AsSpan(at..open));
            if (Value(text.AsSpan((open + 1)..close), values) is { } value)
            {
                result.AppendLiteral(value);
            }
            else
            {
                result.AppendFormatted(text.AsSpan(open..(close + 1)));
            }

            at = close + 1;
        }

        result.AppendFormatted(text.AsSpan(at));
        return result.ToStringAndClear();
    }

    private string? Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (key, value) in values)
        {
            if (name.SequenceEqual(key))
            {
                return value;
            }
        }

        return pronounsBySpan.TryGetValue(name, out var forms) ? (aboutSomeoneElse ? forms.Other : forms.Self) : null;
    }
}
