namespace NumbnessBot.Report;

/// <summary>One line of a page.</summary>
/// <param name="Text">What is read; for a saying its words alone, empty when a choice was tapped.</param>
public sealed record PageLine(string Text)
{
    /// <summary>The id of the finding, attribute or rule that it tells of.</summary>
    public string? Id { get; init; }

    /// <summary>The <see cref="PageSaying.Number"/> behind it.</summary>
    public int? Source { get; init; }

    /// <summary>Its number is shown; of lines that run on with one and the same source only the last shows it.</summary>
    public bool ShowsSource { get; init; } = true;

    /// <summary>It is a saying itself.</summary>
    public PageSaying? Said { get; init; }
}
