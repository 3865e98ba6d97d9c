namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a part of any day: "in the morning", "night", "at lunchtime", "breakfast" after "before".</summary>
internal static class DayPartReader
{
    public static Entity Read(TextTokens tokens, int at)
    {
        var start = tokens.Follow(at, "in", "the") ? at + 2 : at;
        if (ReadNamed(tokens, start) is { } named) return named;
        if (tokens.Is(at, "at") && ReadMeal(tokens, at + 1) is { } atMeal) return atMeal;
        var isTime = tokens[at - 1].Text is "after" or "before" || tokens[at].Text.EndsWith("time", StringComparison.Ordinal);
        return isTime ? ReadMeal(tokens, at) : null;
    }

    // "morning", "early morning"
    private static Entity ReadNamed(TextTokens tokens, int at)
    {
        var mod = DayPart.Section(tokens, at);
        var name = mod == null ? at : at + 1;
        if (DayPart.Read(tokens, name) is not { } part) return null;
        return Entity.Of(name + 1, EntityType.TimeRange, part.Cut(mod).Write()) with { Mod = mod };
    }

    private static Entity ReadMeal(TextTokens tokens, int at)
    {
        var name = tokens[at].Text;
        if (name.EndsWith("time", StringComparison.Ordinal)) name = name[..^4];
        return DayPart.Meal(name) is { } meal ? Entity.Of(at + 1, EntityType.TimeRange, meal.Write()) : null;
    }
}
