using System.Text;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>Makes a plain text stand as it is where Markdown is read: nothing that a person typed becomes bold, a link or a picture.</summary>
public static class Markdown
{
    private const string Special = "\\`*_{}[]()<>#+-.!|~&";

    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                // Two blanks before it make a line end one.
                result.Append("  ");
            }
            else if (Special.Contains(c))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
