using System.Reflection;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>Which of the two sources of Bot Builder these tests run on.</summary>
public static class Source
{
    public static Assembly Schema { get; } = typeof(Activity).Assembly;

    public static bool IsStandIn { get; } = Schema.GetName().Name == "NumbnessBot.BotBuilderStandIn";
}
