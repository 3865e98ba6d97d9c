using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A public key of an issuer, with the channels (and certifications) for which it may sign.</summary>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements);
