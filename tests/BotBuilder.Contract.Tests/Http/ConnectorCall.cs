namespace BotBuilder.Contract.Tests.Http;

/// <summary>A request that reached the channel.</summary>
internal sealed record ConnectorCall(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
