namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a part of any day: "in the morning", "night", "at lunchtime", "breakfast" after "before".</summary>
internal static class DayPartReader
{
    public static Entity Read(TextTokens tokens, int at)
    {
        var name = tokens.Follow(at, "in", "the") ? at + 2 : at;
        if (DayPart.Read(tokens, name) is { } part) return Entity.Of(name + 1, EntityType.TimeRange, part.Write());
        if (tokens.Is(at, "at") && ReadMeal(tokens, at + 1) is { } atMeal) return atMeal;
        var isTime = tokens[at - 1].Text is "after" or "before" || tokens[at].Text.EndsWith("time", StringComparison.Ordinal);
        return isTime ? ReadMeal(tokens, at) : null;
    }

    private static Entity ReadMeal(TextTokens tokens, int at)
    {
        var name = tokens[at].Text;
        if (name.EndsWith("time", StringComparison.Ordinal)) name = name[..^4];
        return DayPart.Meal(name) is { } meal ? Entity.Of(at + 1, EntityType.TimeRange, meal.Write()) : null;
    }
}
