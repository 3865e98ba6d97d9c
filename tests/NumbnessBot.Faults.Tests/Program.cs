using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Faults.Tests.Playing;
using NumbnessBot.Host.Serving;

namespace NumbnessBot.Faults.Tests;

/// <summary>The host with a probe in it that ends the process where it is told to.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => FrontDoor.RunAsync(
        args, Console.In, Console.Out, Console.Error, furnish: builder =>
        {
            if (DyingProbe.FromEnvironment() is { } probe)
            {
                builder.Services.AddSingleton<ITurnProbe>(probe);
            }
        });
}
