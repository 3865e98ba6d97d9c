namespace NumbnessBot.Storage;

/// <summary>A secret and when it was made, to the millisecond.</summary>
public sealed record StoredSecret(string Id, byte[] Value, DateTimeOffset MadeAt);
