using Microsoft.Recognizers.Text.Number;
using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// What every reader of dates and times needs: the text, the moment "today" is told from, and which of day and month comes first.
/// </summary>
internal sealed record DateTimeContext(TextTokens Tokens, NumberReader Numbers, DateObject Reference, bool DayFirst)
{
    public DateObject Today => Reference.Date;
}
