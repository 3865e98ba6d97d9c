namespace NumbnessBot.Benchmarks.Load;

/// <summary>What a person says, nothing when they come in, and the question that is asked then, if any.</summary>
internal sealed record Saying(string? Text, string? Question);
