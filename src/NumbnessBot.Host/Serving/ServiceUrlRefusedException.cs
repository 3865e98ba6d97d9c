namespace NumbnessBot.Host.Serving;

/// <summary>An activity, or a stored reference, asks for replies at an address that is not on the list.</summary>
public sealed class ServiceUrlRefusedException() : Exception("Replies are not posted to this service URL.");
