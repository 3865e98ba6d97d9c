using System.Text;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>Keeps what is printed and tells when a text has come.</summary>
internal sealed class SignalWriter(string awaited, Action came) : StringWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(awaited, StringComparison.Ordinal) == true)
        {
            came();
        }
    }
}
