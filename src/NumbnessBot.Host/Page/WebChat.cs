namespace NumbnessBot.Host.Page;

/// <summary>Microsoft's chat component, which the build brings in where it can (NpmFile.targets).</summary>
internal static class WebChat
{
    public const string FileName = "webchat.js";
}
