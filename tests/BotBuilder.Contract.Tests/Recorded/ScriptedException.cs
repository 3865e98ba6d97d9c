namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>What a scenario throws on purpose.</summary>
public sealed class ScriptedException(string message) : Exception(message);
