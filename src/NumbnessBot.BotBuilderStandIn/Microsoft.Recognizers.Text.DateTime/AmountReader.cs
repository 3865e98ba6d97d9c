namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads how many of a unit: a number, "a", "another", "a couple of" (2), "a few" and "several" (3).</summary>
internal static class AmountReader
{
    private const int Few = 3;

    public static (int Next, double Value)? Read(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        if (ReadVague(tokens, at) is { } vague) return vague;
        if (context.Numbers.ReadAmount(at) is { } number) return number.Value >= 0 ? (number.Next, number.Value) : null;
        if (tokens.Is(at, "another") && context.Numbers.ReadAmount(at + 1) is { Value: >= 0 } more) return (more.Next, more.Value);
        return IsOne(tokens, at) ? (at + 1, 1) : null;
    }

    /// <summary>The same without articles, as it stands after "last" or "every".</summary>
    public static (int Next, double Value)? ReadPlain(DateTimeContext context, int at) =>
        IsOne(context.Tokens, at) ? null : Read(context, at);

    private static bool IsOne(TextTokens tokens, int at) => tokens[at].Text is "a" or "an" or "another";

    private static (int Next, double Value)? ReadVague(TextTokens tokens, int at)
    {
        var start = tokens.Is(at, "a") ? at + 1 : at;
        if (tokens.Is(start, "couple")) return (tokens.Is(start + 1, "of") ? start + 2 : start + 1, 2);
        return tokens.Is(start, "few") || tokens.Is(at, "several") ? (start + 1, Few) : null;
    }
}
