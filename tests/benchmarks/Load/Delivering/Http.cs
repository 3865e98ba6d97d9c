namespace NumbnessBot.Benchmarks.Load.Delivering;

/// <summary>How the driver speaks to a bot.</summary>
internal static class Http
{
    private static readonly WireAccount person = new("person");
    private static readonly WireAccount bot = new("bot");

    public static HttpClient NewClient() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseProxy = false, AllowAutoRedirect = false });

    public static WireActivity Activity(Saying saying, string id, string conversation, string serviceUrl, string? deliveryMode) => saying.Text is null
        ? new("conversationUpdate", id, null, "en", "test", serviceUrl, person, bot, new WireAccount(conversation), deliveryMode, null, [person])
        : new("message", id, saying.Text, "en", "test", serviceUrl, person, bot, new WireAccount(conversation), deliveryMode, null);
}
