using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls the Connector REST API of one channel.</summary>
public interface IConnectorClient : IDisposable
{
    IAttachments Attachments { get; }

    Uri BaseUri { get; set; }

    IConversations Conversations { get; }

    ServiceClientCredentials Credentials { get; }
}
