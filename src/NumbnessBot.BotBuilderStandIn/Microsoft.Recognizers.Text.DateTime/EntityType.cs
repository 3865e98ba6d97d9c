namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Names of the kinds of entity, as they stand in results.</summary>
internal static class EntityType
{
    public const string Date = "date";
    public const string Time = "time";
    public const string DateTime = "datetime";
    public const string DateRange = "daterange";
    public const string TimeRange = "timerange";
    public const string DateTimeRange = "datetimerange";
    public const string Duration = "duration";
    public const string Set = "set";
}
