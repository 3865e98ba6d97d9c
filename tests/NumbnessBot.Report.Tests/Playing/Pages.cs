using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Playing;

/// <summary>Pages of the real content.</summary>
internal static class Pages
{
    /// <summary>How many random cases a property is tried with.</summary>
    public static readonly int Tries = Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all" ? 3000 : 300;

    public static readonly DateTimeOffset Now = FixedClock.Friday.AddHours(2);

    public static LocaleWords Words { get; } = RealContent.Shared.Current.Pack.Words(null);

    public static DoctorsPage Of(Case @case) => new DoctorsPages(RealContent.Shared.Current, Words, new Clinic()).Of(@case, Now);
}
