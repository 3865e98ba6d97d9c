namespace NumbnessBot.Host.Commands;

/// <summary>What can be asked of the program on the command line; without a command it serves.</summary>
internal static class CommandLine
{
    public const string Help = """
        NumbnessBot, a chatbot for people with a numb back. Information, not a diagnosis; not a medical device.

        In the checkout:        dotnet run --project src/NumbnessBot.Host -- <command>
        In a published folder:  ./NumbnessBot.Host <command>

          (none)               serve the bot, at http://localhost:3978 unless urls says otherwise
          chat                 talk to it in this terminal; nothing is stored
          check [folder]       check the content under dialogs/
          stamp [folder]       check it, and note beside the program that it was, so that a start need not; publishing does it
          draw                 print the interview as a Mermaid graph
          understand "text"    show what is read in a text, and why
          interrupts           print what may interrupt, most urgent first
          emergency-items      write the list of findings behind emergencies
          doctor               look at settings, content, store and credentials, and say what to mend
          ready                ask the host that runs on this machine whether it is ready
          --help, --version

        Exit code 0: all is well; 1: there is something to mend, which is told; 2: the command was not understood.

        Settings, explained in docs/integrate.md: Storage:Provider, Storage:ConnectionString, Storage:RetentionDays, Storage:Encrypt, Storage:KeyRing, Content:Path, Clinic:Name,
        Clinic:Country, Clinic:Phone, Clinic:BookingLink, Clinic:OpeningHours, Clinic:TimeZone, Clinic:TakesOver,
        DirectLine:AllowedOrigins, DirectLine:TokenMinutes, DirectLine:RenewalHours, DirectLine:StartsPerMinute,
        DirectLine:MessagesPerMinute, DirectLine:MostWaitingPerConversation, DirectLine:MostWaiting, DirectLine:MostSockets, DirectLine:LargestUpload,
        Limits:MessagesPerMinute, Limits:RequestsPerMinute, Limits:MostAtOnce,
        Channels:AllowedServiceUrls, MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, ChannelService, Operators:Key,
        Summary:LinkHours, PublicUrl, urls;
        OTEL_EXPORTER_OTLP_ENDPOINT for metrics and traces.
        Set them in appsettings.json, in the environment (Storage__Provider) or here (--Storage:Provider Memory).
        ASPNETCORE_ENVIRONMENT=Development lets it serve without an app id, on your own machine.
        """;

    /// <summary>Runs a command and gives its exit code, or null when there is none and the host should serve.</summary>
    public static async Task<int?> RunAsync(string[] args, IConfiguration configuration, string contentRoot, TextReader input, TextWriter output)
    {
        if (args is ["--help" or "-h" or "help", ..])
        {
            await output.WriteLineAsync(Help).ConfigureAwait(false);
            return 0;
        }

        var settings = Configuration.Settings.From(configuration);
        var folder = Configuration.ContentFolders.Find(settings.Content.Path, contentRoot);
        switch (args is [var first, ..] ? first : "")
        {
            case "--version":
                await output.WriteLineAsync(Operating.ProgramVersion.Text).ConfigureAwait(false);
                return 0;
            case "check":
                return ContentCommands.Check(Named(args) ?? folder, output);
            case "stamp":
                return ContentCommands.Stamp(Named(args) ?? folder, Configuration.ContentFolders.Stamp, output);
            case "draw":
                return ContentCommands.Draw(folder, output);
            case "emergency-items":
                return ContentCommands.WriteEmergencyItems(folder, output);
            case "interrupts":
                await output.WriteAsync(Conversation.Interrupts.InterruptList.Standard.ToString()).ConfigureAwait(false);
                return 0;
            case "understand" when args.Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray() is { Length: > 0 } words:
                return UnderstandCommand.Run(folder, string.Join(' ', words), output);
            case "understand":
                await output.WriteLineAsync("Which text? For example: understand \"my legs are numb\"").ConfigureAwait(false);
                return 2;
            case "ready":
                return await ReadyCommand.RunAsync(configuration, output).ConfigureAwait(false);
            case "chat":
                return await ChatCommand.RunAsync(folder, settings.ToClinic(), input, output).ConfigureAwait(false);
            case "" or ['-', '-', ..]:
            case var setting when setting.Contains('='):
                return null;
            default:
                await output.WriteLineAsync($"There is no command '{args[0]}'.\n\n{Help}").ConfigureAwait(false);
                return 2;
        }
    }

    /// <summary>The folder that stands behind a command; null when none does.</summary>
    private static string? Named(string[] args) => args is [_, var other, ..] && !other.StartsWith("--", StringComparison.Ordinal) ? Path.GetFullPath(other) : null;
}
