namespace NumbnessBot.Host.Configuration;

/// <summary>A setting has a value of the wrong kind; the message names it.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
