namespace NumbnessBot.Host.Handout;

/// <summary>How long a link to a page for the doctor is good.</summary>
internal sealed record PageLife(TimeSpan Time);
