namespace NumbnessBot.Triage;

/// <summary>What opens the page for the doctor of one case. Without it, or when its time is over, there is no such page.</summary>
/// <param name="Secret">Random, so that nobody can guess it.</param>
/// <param name="Until">Till when it is good.</param>
public sealed record PageLink(string Secret, DateTimeOffset Until)
{
    public DateTimeOffset Until { get; init => field = StoredTime.Of(value); } = StoredTime.Of(Until);

    public bool IsGoodAt(DateTimeOffset time) => time < Until;
}
