using System.Reflection;

namespace NumbnessBot.Host.Operating;

/// <summary>The semantic version of the program, as <c>--version</c>, <c>/health/ready</c> and the page show it. It stands in Directory.Build.props.</summary>
internal static class ProgramVersion
{
    /// <summary>Such as <c>0.1.0</c> or <c>0.2.0-beta.1</c>; the commit it was built from, which follows a plus sign, is left out.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
