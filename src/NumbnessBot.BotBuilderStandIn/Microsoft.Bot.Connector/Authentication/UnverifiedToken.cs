using System.Buffers.Text;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// What a bearer token says of itself, of which nothing is believed yet. The token library sees only what is a signed token of three
/// parts and of ordinary size and depth: encrypted or compressed ones could make it work without end.
/// </summary>
internal sealed record UnverifiedToken(string Encoded, string Issuer, string Audience, string KeyId)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 8 * 1024;
    private const int Parts = 3;
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    /// <exception cref="UnauthorizedAccessException">The header holds no such token.</exception>
    public static UnverifiedToken In(string authHeader)
    {
        if (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The Authorization header is not of the Bearer kind.");
        var encoded = authHeader[Scheme.Length..];
        if (encoded.Length > LongestToken)
            throw new UnauthorizedAccessException($"The token is longer than {LongestToken} bytes.");
        if (encoded.Split('.') is not { Length: Parts } parts || parts.Any(part => !Base64Url.IsValid(part)))
            throw new UnauthorizedAccessException("The token is not a signed one of three parts.");
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]), Shallow);
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]), Shallow);
            if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(Text(header.RootElement, "alg")))
                throw new UnauthorizedAccessException("The token is not signed with an accepted algorithm.");
            return new UnverifiedToken(
                encoded,
                Text(claims.RootElement, "iss"),
                Text(claims.RootElement, AuthenticationConstants.AudienceClaim),
                Text(header.RootElement, AuthenticationConstants.KeyIdHeader));
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw new UnauthorizedAccessException("The token cannot be read.", e);
        }
    }

    /// <summary>Empty when there is no such text.</summary>
    private static string Text(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : string.Empty;
}
