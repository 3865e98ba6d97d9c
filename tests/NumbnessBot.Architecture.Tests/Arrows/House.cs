namespace NumbnessBot.Architecture.Tests.Arrows;

/// <summary>
/// The arrows of <c>src/README.md</c>. A new room gets a row here; a row that grows is a decision, to be dated there.
/// </summary>
internal static class House
{
    public const string StandIn = "NumbnessBot.BotBuilderStandIn";

    private const string Triage = "NumbnessBot.Triage";
    private const string Language = "NumbnessBot.Language";
    private const string Content = "NumbnessBot.Content";
    private const string Report = "NumbnessBot.Report";
    private const string Conversation = "NumbnessBot.Conversation";
    private const string Storage = "NumbnessBot.Storage";
    private const string DirectLine = "NumbnessBot.DirectLine";
    private const string Host = "NumbnessBot.Host";

    private static readonly string[] Web = ["Microsoft.AspNetCore*", "Microsoft.Extensions.*", "Microsoft.Net.Http.Headers"];

    private static readonly string[] Databases = ["Microsoft.Data.Sqlite*", "SQLitePCLRaw*", "Npgsql", "Dapper"];

    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new(Triage, [], BotBuilder: false, [], []),
        new(Language, [Triage], BotBuilder: false, [], []),
        new(Content, [Language, Triage], BotBuilder: false, ["YamlDotNet", "Markdig", "NJsonSchema", "Newtonsoft.Json"], ["Newtonsoft.Json"]),
        new(Report, [Content, Language, Triage], BotBuilder: false, [], []),
        new(Conversation, [Report, Content, Language, Triage], BotBuilder: true, [], ["Microsoft.Extensions.*"]),
        new(Storage, [Conversation, Triage], BotBuilder: true, Databases, ["Microsoft.Extensions.*"]),
        new(DirectLine, [Conversation, Storage], BotBuilder: true, ["Microsoft.IdentityModel.*"], Web),
        new(Host, [Triage, Language, Content, Report, Conversation, Storage, DirectLine], BotBuilder: true, ["Polly*", "OpenTelemetry*"], Web),
        new(StandIn, [], BotBuilder: false, ["Microsoft.IdentityModel.*", "Microsoft.Identity.Client"], Web),
        new("BotBuilder.Contract.Tests", [], BotBuilder: true, ["Microsoft.NET.Test.Sdk", "xunit*", "Xunit.SkippableFact"], Web),
    ];
}
