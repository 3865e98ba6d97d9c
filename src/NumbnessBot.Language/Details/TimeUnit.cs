namespace NumbnessBot.Language;

/// <summary>Units of time in which people say how long something has gone on.</summary>
public enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
}
