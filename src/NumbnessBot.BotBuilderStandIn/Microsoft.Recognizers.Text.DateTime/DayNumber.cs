using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads the number of a day in its month.</summary>
internal static class DayNumber
{
    private const int Last = 31;

    /// <summary>"12" or "12th"; null for other numbers and for what goes on as a time or a longer number.</summary>
    public static (int Day, int Next)? ReadFigures(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        if (!tokens.IsDigits(at) || tokens[at].Text.Length > 2 || DigitReader.Read(tokens, at) is not { IsWhole: true } number) return null;
        if (number.Next != at + 1 || number.Value is < 1 or > Last || tokens.Is(at + 1, ":")) return null;
        if (!tokens.IsGlued(at + 1) || !tokens.IsWord(at + 1)) return ((int)number.Value, at + 1);
        return OrdinalWords.IsSuffix(tokens[at + 1].Text) ? ((int)number.Value, at + 2) : null;
    }

    /// <summary>"12th" or "twelfth".</summary>
    public static (int Day, int Next)? ReadOrdinal(DateTimeContext context, int at)
    {
        if (context.Tokens.IsDigits(at)) return ReadFigures(context, at) is { } figures && figures.Next == at + 2 ? figures : null;
        var ordinal = new OrdinalReader(context.Tokens, NumberWords.Of(Culture.English)).Read(at);
        return ordinal is { Value: >= 1 and <= Last } ? ((int)ordinal.Value, ordinal.Next) : null;
    }

    /// <summary>"twelve".</summary>
    public static (int Day, int Next)? ReadWord(DateTimeContext context, int at) =>
        context.Tokens.IsWord(at) && context.Numbers.ReadAmount(at) is { IsWhole: true, Value: >= 1 and <= Last } number
            ? ((int)number.Value, number.Next)
            : null;

    public static (int Day, int Next)? Read(DateTimeContext context, int at) => ReadFigures(context, at) ?? ReadOrdinal(context, at);
}
