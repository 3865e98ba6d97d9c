using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches the keys of one issuer: its OpenID metadata names the document in which they stand.</summary>
internal sealed class SigningKeySource(string metadataUrl, Func<HttpClient> httpClients)
{
    private const int LargestDocumentBytes = 1024 * 1024;
    private const int SmallestKeyBits = 2048;

    /// <exception cref="HttpRequestException">The issuer does not answer, or with too much.</exception>
    /// <exception cref="InvalidDataException">What it answers is not what it should be.</exception>
    public async Task<IReadOnlyDictionary<string, SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var metadata = await GetAsync(metadataUrl, cancellationToken).ConfigureAwait(false);
        using var document = await GetAsync(Text(metadata.RootElement, "jwks_uri"), cancellationToken).ConfigureAwait(false);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var entry in List(document.RootElement, "keys"))
        {
            if (KeyIn(entry) is { } key)
                keys[key.Key.KeyId] = key;
        }

        return keys.Count > 0 ? keys : throw new InvalidDataException("The issuer publishes no key that can be used.");
    }

    /// <summary>True for addresses that nobody between can answer in the issuer's place.</summary>
    public static bool IsSafe(Uri address)
        => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private async Task<JsonDocument> GetAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsSafe(uri))
            throw new InvalidDataException("The address of the keys is not an https one.");
        using var response = await httpClients()
            .GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LargestDocumentBytes, cancellationToken).ConfigureAwait(false);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The issuer answers something that is not JSON.", e);
        }
    }

    /// <summary>Null for keys of other kinds, which do not concern us.</summary>
    private static SigningKey KeyIn(JsonElement entry)
    {
        if (Text(entry, "kty") != "RSA" || Text(entry, "kid") is not { Length: > 0 } id || Text(entry, "use") is not (null or "sig"))
            return null;
        try
        {
            var parameters = new RSAParameters
            {
                Modulus = Base64Url.DecodeFromChars(Text(entry, "n")),
                Exponent = Base64Url.DecodeFromChars(Text(entry, "e")),
            };
            var key = new RsaSecurityKey(parameters) { KeyId = id };
            var endorsements = List(entry, "endorsements").Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString());
            return key.KeySize < SmallestKeyBits ? null : new SigningKey(key, endorsements.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement parent, string name) => Member(parent, name, JsonValueKind.String)?.GetString();

    private static IEnumerable<JsonElement> List(JsonElement parent, string name)
        => Member(parent, name, JsonValueKind.Array) is { } list ? list.EnumerateArray() : [];

    private static JsonElement? Member(JsonElement parent, string name, JsonValueKind kind)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : null;
}
