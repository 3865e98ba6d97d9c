namespace Microsoft.Bot.Connector;

/// <summary>Stored attachments of a channel. Named by <see cref="IConnectorClient"/>; not supported here.</summary>
public interface IAttachments
{
}
