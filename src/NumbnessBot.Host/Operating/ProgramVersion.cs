namespace NumbnessBot.Host.Operating;

/// <summary>The version of the program, as <c>--version</c>, <c>/health/ready</c> and the page show it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "";
}
