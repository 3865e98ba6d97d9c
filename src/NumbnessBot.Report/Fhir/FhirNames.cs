using System.Security.Cryptography;
using System.Text;

namespace NumbnessBot.Report;

/// <summary>The addresses of the resources within one document. They follow from its content, so that the same page gives the same document.</summary>
internal sealed class FhirNames(string content)
{
    public string Composition => Of("composition");

    public string Patient => Of("patient");

    public string Device => Of("device");

    public string Questionnaire => Of("questionnaire");

    public string Response => Of("response");

    public string Document => Of("document");

    /// <summary><c>urn:uuid:…</c> (a UUID of version 8, made of a hash).</summary>
    public string Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{content}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
