namespace Microsoft.Recognizers.Text;

/// <summary>A piece of text without blanks, in lower case; <paramref name="End"/> is the position after its last character.</summary>
internal readonly record struct TextToken(TokenKind Kind, string Text, int Start, int End);
