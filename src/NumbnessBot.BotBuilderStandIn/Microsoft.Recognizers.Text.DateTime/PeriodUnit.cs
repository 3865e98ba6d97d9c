namespace Microsoft.Recognizers.Text.DateTime;

internal enum PeriodUnit
{
    Days,
    Week,
    Month,
    Year,
}
