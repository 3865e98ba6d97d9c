using Microsoft.AspNetCore.Connections;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Commands;
using NumbnessBot.Host.Configuration;

namespace NumbnessBot.Host.Serving;

/// <summary>Runs a command or serves. What a person can mend is told in a sentence, with exit code 1.</summary>
internal static class FrontDoor
{
    /// <summary>
    /// Settings are read at the start. Looking out for a change of their file means watching the folder that it is in, and everything below it: each write of the
    /// store would wake the watcher.
    /// </summary>
    private const string SettingsStay = "--hostBuilder:reloadConfigOnChange=false";

    /// <param name="stop">Ends the serving.</param>
    /// <param name="furnish">Puts something of a test's into the host before it is built.</param>
    public static async Task<int> RunAsync(
        string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop = default, Action<WebApplicationBuilder>? furnish = null)
    {
        try
        {
            var builder = WebApplication.CreateBuilder([.. args, SettingsStay]);
            OwnSettings.AddTo(builder.Configuration);
            if (args is ["doctor", ..])
            {
                return await DoctorCommand.RunAsync(builder, output).ConfigureAwait(false);
            }

            if (await CommandLine.RunAsync(args, builder.Configuration, builder.Environment.ContentRootPath, input, output).ConfigureAwait(false) is { } exitCode)
            {
                return exitCode;
            }

            var errors = SettingsCheck.Errors(builder.Configuration, builder.Environment.IsDevelopment()).ToList();
            foreach (var sentence in errors)
            {
                await error.WriteLineAsync($"Cannot start: {sentence}").ConfigureAwait(false);
            }

            if (errors.Count > 0)
            {
                return 1;
            }

            builder.AddNumbnessBot();
            furnish?.Invoke(builder);
            await using var app = builder.Build();
            StartUp.Prepare(app);
            app.MapNumbnessBot();
            app.Lifetime.ApplicationStarted.Register(() => StartUp.Announce(app, output));
            await ((IHost)app).RunAsync(stop).ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is ContentException or StoreUnavailableException or SettingsException)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync($"Cannot start: {e.Message} End what listens there, or give another address with --urls.").ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or NotSupportedException)
        {
            // A settings file that is no JSON, an argument of no known form, a setting of Bot Builder that is not supported.
            await error.WriteLineAsync($"Cannot start: {e.Message}").ConfigureAwait(false);
        }

        return 1;
    }
}
