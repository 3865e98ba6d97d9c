using NumbnessBot.Conversation.Services;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Makes what a button or card sent the same as picking the choices by their titles, when it belongs to the question that is open.</summary>
internal static class Submits
{
    public static Input Read(Talk talk, Input input)
    {
        if (input.Submit is not { Numbness: { } of } submit)
        {
            return input;
        }

        if (of.Topic is { } topic)
        {
            // A topic's title may sound like a sign: as a title it is known under advice alone.
            return (talk.Case.Advised is not null || talk.Case.MenuShown) && (Topics.IsTitle(talk, topic) || ServiceTitles.Has(talk, topic)) ? input with { Text = topic } : Stale(input);
        }

        if (talk.Open is not { } open || of.Question != open.Id.Value || talk.Case.Asking is not { } asking || of.Nonce != asking)
        {
            return Stale(input);
        }

        var picked = submit.Picked();
        if (picked.Length == 0)
        {
            return input.Text.Length > 0 ? input : input with { IsUnticked = true };
        }

        var titles = open.Choices.Where(c => picked.Contains(c.Id.Value)).Select(c => c.Names[0]).ToList();
        return titles.Count == picked.Length ? input with { Text = string.Join(", ", titles) } : Stale(input);
    }

    private static Input Stale(Input input) => input with { Text = "", IsStale = true };
}
