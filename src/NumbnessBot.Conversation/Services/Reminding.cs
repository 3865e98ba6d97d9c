using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Services;

/// <summary>Writing to the person again later, if they ask for it: when, and whether that can be done.</summary>
internal static class Reminding
{
    /// <summary>Nobody is woken: where only a day is named, the message comes between these hours.</summary>
    private const int FirstHour = 9;
    private const int LastHour = 20;
    private static readonly TimeSpan beforeDeletion = TimeSpan.FromHours(1);
    private static readonly TimeSpan soonest = TimeSpan.FromMinutes(1);

    /// <summary>The channel can be written to without being asked.</summary>
    public static bool CanWrite(Talk talk) =>
        talk.Context.Activity is { ServiceUrl.Length: > 0 } activity && activity.DeliveryMode != DeliveryModes.ExpectReplies;

    public static bool IsSet(Talk talk) => talk.Case.RemindAt > talk.Now;

    /// <summary>Takes back a reminder that has not been sent. False when there is none.</summary>
    public static bool Cancel(Talk talk)
    {
        var isSet = IsSet(talk);
        talk.Case = talk.Case with { RemindAt = null };
        return isSet;
    }

    /// <summary>When to write: what the person named, else when the advice says to look again; never after the conversation is deleted.</summary>
    public static DateTimeOffset Time(Talk talk)
    {
        var now = talk.LocalNow;
        var named = talk.Readers.Ahead.Read(talk.Input.Text, now) ?? new Ahead(now + Usual(talk), HourTold: false);
        var at = InZone(talk, named.HourTold ? named.At : ByDay(named.At));
        at = at < now + soonest ? now + soonest : at;
        at = at > Latest(talk) ? Latest(talk) : at;
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>The last moment at which the conversation is there for sure.</summary>
    public static DateTimeOffset Latest(Talk talk) => talk.LocalNow.AddDays(talk.Clinic.RetentionDays) - beforeDeletion;

    /// <summary>The person's time for a moment that is stored.</summary>
    public static DateTimeOffset Local(Talk talk, DateTimeOffset moment) => InZone(talk, moment.ToOffset(talk.LocalNow.Offset), isMoment: true);

    private static TimeSpan Usual(Talk talk) => talk.Knowledge.Pack.Outcomes[talk.Case.Advised is { } level and < Level.Crisis ? level : Level.SelfCare].Within;

    private static DateTimeOffset ByDay(DateTimeOffset at) => at.Hour < FirstHour ? at.AddHours(FirstHour - at.Hour)
        : at.Hour >= LastHour ? at.AddHours(LastHour - 1 - at.Hour)
        : at;

    /// <summary>Where the clinic's zone stands for the person's: a wall clock keeps its hour over a change to summer time.</summary>
    private static DateTimeOffset InZone(Talk talk, DateTimeOffset at, bool isMoment = false)
    {
        if (talk.Context.Activity.LocalTimestamp is not null || talk.Clinic.TimeZone is not { } zone)
        {
            return at;
        }

        return isMoment ? TimeZoneInfo.ConvertTime(at, zone) : new DateTimeOffset(at.DateTime, zone.GetUtcOffset(at.DateTime));
    }
}
