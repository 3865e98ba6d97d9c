using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Operating;
using NumbnessBot.Host.Page;
using NumbnessBot.Host.Serving;
using NumbnessBot.Triage;

namespace NumbnessBot.Host.Commands;

/// <summary>Looks at configuration, content, store and credentials as the host would find them, and says what to mend.</summary>
internal sealed class DoctorCommand(TextWriter output)
{
    /// <summary>A channel's address; nothing is sent there.</summary>
    private const string AnyChannel = "https://smba.trafficmanager.net/teams/";

    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(20);
    private int _faults;

    /// <summary>Exit code 1 when something keeps the host from serving.</summary>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, TextWriter output)
    {
        var doctor = new DoctorCommand(output);
        await doctor.LookAsync(builder).ConfigureAwait(false);
        await output.WriteLineAsync(doctor._faults == 0 ? "\nNothing keeps it from serving." : $"\n{doctor._faults} to mend.").ConfigureAwait(false);
        return doctor._faults == 0 ? 0 : 1;
    }

    private async Task LookAsync(WebApplicationBuilder builder)
    {
        var (configuration, environment) = (builder.Configuration, builder.Environment);
        await SayAsync("ok", $"NumbnessBot {ProgramVersion.Text}, environment {environment.EnvironmentName}, Bot Builder from {StartUp.BotBuilderSource}").ConfigureAwait(false);
        var errors = SettingsCheck.Errors(configuration, environment.IsDevelopment()).ToList();
        foreach (var sentence in errors)
        {
            await FaultAsync(sentence).ConfigureAwait(false);
        }

        if (errors.Count > 0)
        {
            return;
        }

        await SayAsync("ok", "settings").ConfigureAwait(false);
        builder.Logging.ClearProviders();
        builder.AddNumbnessBot();
        await using var app = builder.Build();
        if (!await ContentAsync(app.Services, ContentFolders.Find(configuration["Content:Path"], environment.ContentRootPath)).ConfigureAwait(false))
        {
            return;
        }

        await RehearseAsync(app.Services).ConfigureAwait(false);
        await StoreAsync(app.Services).ConfigureAwait(false);
        await CredentialsAsync(app.Services, configuration).ConfigureAwait(false);
        if (app.Services.GetRequiredService<PageFiles>().Find(WebChat.FileName) is null)
        {
            await SayAsync("odd", "The chat page has no Web Chat: install Node.js, connect to the npm registry and build again. Everything else works.").ConfigureAwait(false);
        }
    }

    private async Task<bool> ContentAsync(IServiceProvider services, string folder)
    {
        try
        {
            var pack = services.GetRequiredService<ContentHost>().Current;
            await SayAsync("ok", $"content {pack.Version} in {folder}, languages {string.Join(", ", pack.Locales.Keys.Order())}").ConfigureAwait(false);
            if (ClinicCheck.OddCountry(services.GetRequiredService<Settings>().Clinic.Country, pack) is { } odd)
            {
                await SayAsync("odd", odd).ConfigureAwait(false);
            }

            return true;
        }
        catch (ContentException e)
        {
            await FaultAsync($"{e.Message}\n         Mend the content, or set Content:Path to a folder that is whole.").ConfigureAwait(false);
            return false;
        }
    }

    private async Task RehearseAsync(IServiceProvider services)
    {
        try
        {
            if (await services.GetRequiredService<Rehearsal>().PlayAsync(CancellationToken.None).ConfigureAwait(false) is { } level)
            {
                await SayAsync("ok", $"a rehearsed interview in memory ended in '{level.Id()}'").ConfigureAwait(false);
                return;
            }

            await FaultAsync("A rehearsed interview did not end in advice. See what was changed last under dialogs/interview.").ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await FaultAsync($"A rehearsed interview failed with {e.GetType().Name} at {Faults.PlaceOf(e)}. Take the content of the last release, and report it.").ConfigureAwait(false);
        }
    }

    private async Task StoreAsync(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<IConversationStore>().LoadAsync(ConversationKey.Of("health", "doctor"), null, CancellationToken.None).ConfigureAwait(false);
            await SayAsync("ok", $"store {services.GetRequiredService<Settings>().Storage.Provider} answers").ConfigureAwait(false);
        }
        catch (StoreUnavailableException e)
        {
            await FaultAsync(e.Message).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches a token as an answer to a channel would; without an app id there is none to fetch.</summary>
    private async Task CredentialsAsync(IServiceProvider services, IConfiguration configuration)
    {
        if (configuration["MicrosoftAppId"] is not { Length: > 0 } appId)
        {
            await SayAsync("odd", "No app id: fine on your own machine; whoever reaches this host can talk to it.").ConfigureAwait(false);
            return;
        }

        try
        {
            using var time = new CancellationTokenSource(longestWait);
            var authentication = services.GetRequiredService<BotFrameworkAuthentication>();
            var bot = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId)], "doctor");
            using var connector = await authentication.CreateConnectorFactory(bot)
                .CreateAsync(AnyChannel, authentication.GetOriginatingAudience(), time.Token).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Get, AnyChannel);
            await connector.Credentials.ProcessHttpRequestAsync(request, time.Token).ConfigureAwait(false);
            if (request.Headers.Authorization is AuthenticationHeaderValue { Scheme: "Bearer" })
            {
                await SayAsync("ok", "the login service gave the bot a token").ConfigureAwait(false);
                return;
            }

            await FaultAsync("The login service gave no token: look at MicrosoftAppType.").ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await FaultAsync(
                $"The login service gave no token ({e.GetType().Name}). Look whether this machine reaches it, whether MicrosoftAppPassword is right and not over, and "
                + "whether MicrosoftAppTenantId is the tenant of the app.").ConfigureAwait(false);
        }
    }

    private Task FaultAsync(string sentence)
    {
        _faults++;
        return SayAsync("MEND", sentence);
    }

    private Task SayAsync(string how, string sentence) => output.WriteLineAsync($"  {how,-5}  {sentence}");
}
