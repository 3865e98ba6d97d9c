using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sealing;

namespace NumbnessBot.Host.Serving;

/// <summary>
/// ASP.NET Core's data protection with its keys in a folder. It makes a new key every 90 days by itself; older ones open what they protected for as long as their
/// files are there. Nothing is read or written before it is used.
/// </summary>
/// <param name="folder">Shared by all hosts on one store, and kept apart from the store and its backups.</param>
internal sealed class KeyRing(string folder) : IKeyRing
{
    private readonly Lazy<IDataProtector> _protector = new(() =>
        DataProtectionProvider.Create(new DirectoryInfo(folder), data => data.SetApplicationName("NumbnessBot")).CreateProtector("conversations"));

    public byte[] Protect(byte[] value) => _protector.Value.Protect(value);

    public byte[] Unprotect(byte[] value)
    {
        try
        {
            return _protector.Value.Unprotect(value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(Fault(), e);
        }
    }

    /// <exception cref="StoreUnavailableException">The folder cannot be read or written.</exception>
    public void Try()
    {
        try
        {
            Unprotect(Protect([1]));
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new StoreUnavailableException(Fault(), e);
        }
    }

    private string Fault() => $"The keys in '{folder}' cannot be read or written. Name a folder in Storage:KeyRing where the bot's user may write, or set Storage:Encrypt to false.";
}
