using NumbnessBot.Content;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Commands;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Serving;

try
{
    var builder = WebApplication.CreateBuilder(args);
    if (await CommandLine.RunAsync(args, builder.Configuration, builder.Environment.ContentRootPath, Console.In, Console.Out).ConfigureAwait(false) is { } exitCode)
    {
        return exitCode;
    }

    builder.AddNumbnessBot();
    var app = builder.Build();
    if (!StartUp.Check(app))
    {
        return 1;
    }

    app.MapNumbnessBot();
    app.Lifetime.ApplicationStarted.Register(() => StartUp.Announce(app));
    await app.RunAsync().ConfigureAwait(false);
    return 0;
}
catch (Exception e) when (e is ContentException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
    return 1;
}
